import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { complaintsLightAndDark } from './complaints'
import { newAddress } from './mails'
import { stage } from './stage'

/**
 * Stories of the customers page, signed in. `people` makes customers whose names nobody else has; what is left of them is
 * erased after the story.
 */
const test = base.extend<
  { people: (name: string, more?: object) => Promise<CustomerJson> },
  { session: string }
>({
  session: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => use(await signIn(stage.url, stage.owner, stage.password)),
    { scope: 'worker' },
  ],
  context: async ({ context, session }, use) => {
    const [name = '', value = ''] = session.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: stage.url }])
    await use(context)
  },
  people: async ({ api }, use) => {
    const names = new Set<string>()
    await use(async (name, more = {}) => {
      names.add(name)
      const { json } = await api.send('POST', 'customers', { body: { name, ...more } })
      return (json as { customer: CustomerJson }).customer
    })
    for (const search of names) {
      const { json } = await api.get('customers', { search })
      for (const { id } of (json as { customers: CustomerJson[] }).customers)
        await api.send('POST', `customers/${id}/erase`, { body: { cancel_upcoming: true } })
    }
  },
})

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`

async function open(page: Page, query: Record<string, string> = {}) {
  await page.goto(`/customers?${new URLSearchParams(query)}`)
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
}

test('somebody is added, found while typing, put right, and opened with what they booked', async ({
  page,
  people,
  house,
  api,
}) => {
  const name = unique('Nora')
  const address = newAddress()
  await people(unique('Taken'), { email: address })
  await open(page)
  await page.getByRole('button', { name: 'New customer' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Name').fill(name)
  await panel.getByLabel('Email').fill(address)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await panel.getByRole('button', { name: 'Add customer' }).click()
  await expect(panel.getByLabel('Email')).toHaveAccessibleDescription(/This address is Taken/)
  await expect(panel.getByLabel('Name')).toHaveValue(name)
  await panel.getByLabel('Email').fill(`a.${address}`)
  await panel.getByRole('button', { name: 'Add customer' }).click()
  await expect(panel.getByRole('heading', { name })).toBeVisible()
  await expect(panel.getByText('No bookings yet')).toBeVisible()

  await panel.getByRole('button', { name: 'Edit notes' }).click()
  await panel.getByRole('textbox', { name: 'Notes' }).fill('Window seat')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByText('Window seat')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Edit notes' })).toBeFocused()

  const booking = await api.create(
    house.wish({ visitor_name: name, visitor_email: `a.${address}`, send_notification: false }),
  )
  const visit = panel.getByRole('link', { name: new RegExp(house.massage.name) })
  await expect(visit).toBeVisible({ timeout: 10_000 })
  await expect(visit).toHaveAttribute('href', `/calendar?booking=${booking.id}&date=${booking.booking_date}`)
  await panel.getByRole('button', { name: 'Edit contact' }).click()
  await panel.getByLabel('Name').fill(`${name} Right`)
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByRole('heading', { name: `${name} Right` })).toBeVisible()
  expect(await api.find(booking.id)).toMatchObject({ visitor_name: `${name} Right` })

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.getByRole('searchbox', { name: 'Search customers' }).fill(name.split(' ')[1] as string)
  await expect(page.getByText('1 customer', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/search=/)
  await page.getByRole('button', { name: `${name} Right` }).press('Enter')
  await expect(panel.getByRole('heading', { name: `${name} Right` })).toBeVisible()
  await page.goBack()
  await expect(panel).toBeHidden()
  await page.getByRole('searchbox', { name: 'Search customers' }).fill('nobody of this name')
  await expect(page.getByText('Nobody found for “nobody of this name”')).toBeVisible()
})

test('duplicates are put side by side and become one', async ({ page, people, api }) => {
  const name = unique('Dora')
  const one = await people(name, { email: newAddress(), note: 'Tea' })
  const other = await people(name, { phone: '+49 30 777 1234' })
  await open(page)
  await page.getByRole('button', { name: 'Find duplicates' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: `Compare records of ${name}` }).click()
  await expect(dialog.getByRole('radio', { name: '+49 30 777 1234' })).toBeChecked()
  await dialog.getByLabel('Notes').fill('Tea, no sugar')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText(`${name} is one customer now.`).first()).toBeAttached()
  await expect(dialog.getByRole('button', { name: `Compare records of ${name}` })).toBeHidden()
  const { json } = await api.get(`customers/${one.id}`)
  expect(json).toMatchObject({
    customer: { phone: '+49 30 777 1234', email: one.email, note: 'Tea, no sugar' },
  })
  expect((await api.get(`customers/${other.id}`)).status).toBe(404)
})

test('one person’s data is downloaded, and erased once their name was typed', async ({
  page,
  people,
  api,
  house,
}) => {
  const name = unique('Xenia')
  const email = newAddress()
  const { id } = await people(name, { email })
  const booking = await api.create(
    house.wish({ visitor_name: name, visitor_email: email, start_time: '15:00', send_notification: false }),
  )
  await open(page, { customer: String(id) })
  const panel = page.getByRole('dialog', { name: 'Customer' })
  const download = page.waitForEvent('download')
  await panel.getByRole('link', { name: /^Export all data/ }).click()
  expect((await download).suggestedFilename()).toBe(`customer-${id}.json`)

  await panel.getByRole('button', { name: 'Erase this person…' }).click()
  const dialog = page.getByRole('dialog', { name: `Erase ${name}?` })
  const confirm = dialog.getByRole('button', { name: 'Erase for good' })
  await dialog.getByLabel(`Type “${name}” to confirm`).fill(name)
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('checkbox', { name: 'Cancel upcoming bookings too' }).check()
  await confirm.click()
  await expect(page.getByText('The person was erased.').first()).toBeAttached()
  await expect(panel).toBeHidden()
  expect(await api.find(booking.id)).toMatchObject({ visitor_name: 'Erased', status: 'cancelled' })
})

test('the list is put in order, and a number that nobody has says so', async ({ page }) => {
  await open(page, { customer: '2147483000' })
  await expect(page.getByText('This customer cannot be shown')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Spend' }).click()
  await expect(page.getByRole('columnheader', { name: 'Spend' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=spend/)
  await page.getByRole('button', { name: /^Show more/ }).click()
  await expect(page.locator('tbody tr')).toHaveCount(100)
})

test('axe finds nothing to complain about in the light and in the dark, list and person', async ({
  page,
  people,
}) => {
  const { id, name } = await people(unique('Axel'), { email: newAddress(), note: 'Quiet room' })
  await open(page)
  expect(await complaintsLightAndDark(page)).toEqual([])
  await open(page, { customer: String(id) })
  await expect(page.getByRole('heading', { name })).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('people are cards of a finger’s size, and nothing goes sideways', async ({ page, people }) => {
    const { name } = await people(unique('Tilda'), { email: newAddress() })
    await open(page, { search: name })
    const card = page.getByRole('button', { name })
    expect((await page.locator('tbody tr').first().boundingBox())?.height).toBeGreaterThan(44)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await card.tap()
    await expect(page.getByRole('dialog').getByRole('heading', { name })).toBeVisible()
  })

  test('pages that the bar has no room for are one press further', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    await page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Settings' }).tap()
    await expect(page).toHaveURL(/\/settings$/)
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})
