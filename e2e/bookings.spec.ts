import { expect, type Locator, type Page } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import type { House } from './api-test'
import { boxOf, test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

/** Past every other story's weeks. */
const weeksOn = 11

/** Three massages on a Monday of their own, of visitors whom nobody else is called like. */
async function threeOf(api: ProfileApi, house: House, changes: object = {}) {
  const family = `Fam${Math.random().toString(36).slice(2, 8)}`
  const bookings: BookingJson[] = []
  for (const [index, start_time] of ['09:00', '10:15', '11:30'].entries())
    bookings.push(
      await api.create(
        house.wish({
          booking_date: addDays(house.monday, weeksOn * 7),
          start_time,
          visitor_name: `${'ABC'[index]} ${family}`,
          visitor_email: `${index}.${family}@example.com`,
          send_notification: false,
          ...changes,
        }),
      ),
    )
  return { family, bookings }
}

async function open(page: Page, query: Record<string, string> = {}): Promise<Locator> {
  await page.goto(`/bookings?${new URLSearchParams(query)}`)
  // The page hears keys once its script runs; the poll is what it does first.
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
  return page.getByRole('grid', { name: 'Bookings' })
}

const row = (page: Page, { id }: BookingJson) => page.locator(`tr[data-booking="${id}"]`)
const statuses = (api: ProfileApi, bookings: BookingJson[]) =>
  Promise.all(bookings.map(async ({ id }) => (await api.find(id)).status))

test('rows are chosen by keys, changed after a look at what happens, and put back with one Undo', async ({
  page,
  api,
  house,
}) => {
  const { family, bookings } = await threeOf(api, house, { status: 'pending' })
  const grid = await open(page, { search: family, sort: 'starts_at' })
  await expect(page.getByText('3 bookings', { exact: true })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 bookings chosen')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByText('3 bookings chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('3 bookings will change. 3 emails go out.')
  await expect(dialog.getByRole('listitem').first()).toContainText('Pending → Confirmed')
  await dialog.getByRole('button', { name: 'Confirm 3 bookings' }).click()
  await expect(page.getByRole('group', { name: '3 bookings are confirmed.' })).toBeVisible()
  expect(await statuses(api, bookings)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('group', { name: 'Done' })).toContainText('Everything is as it was.')
  expect(await statuses(api, bookings)).toEqual(['pending', 'pending', 'pending'])
})

test('what cannot be moved is named before anything happens, and may be left out', async ({
  page,
  api,
  house,
}) => {
  const { family, bookings } = await threeOf(api, house)
  await open(page, { search: family, sort: 'starts_at' })
  for (const booking of bookings) await row(page, booking).locator('td').first().click()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('By how many minutes').fill('0')
  await expect(dialog).toContainText('0 minutes move nothing.')
  await expect(dialog.getByRole('button', { name: 'Move 3 bookings' })).toBeDisabled()
  // Until 13:00 Anna is there: the last one would go on until 13:30.
  await dialog.getByLabel('By how many minutes').fill('60')
  await expect(dialog).toContainText('1 cannot be.')
  await expect(dialog.getByRole('listitem').first()).toContainText(`C ${family}`)
  await dialog.getByRole('button', { name: 'Leave out the one' }).click()
  await expect(dialog).toContainText(/1 cannot be\.|2 bookings will change/)
})

test('filters, order and columns live in the address; pills take them away, and Back goes back', async ({
  page,
  api,
  house,
}) => {
  const { family, bookings } = await threeOf(api, house)
  const [first] = bookings as [BookingJson]
  await open(page)
  await page.getByRole('searchbox').fill(family)
  await expect(page).toHaveURL(new RegExp(`search=${family}`))
  await expect(row(page, first)).toBeVisible()
  await page.getByRole('button', { name: 'Status', exact: true }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'Pending' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('No booking matches')).toBeVisible()
  await page.getByRole('button', { name: 'Without Pending' }).click()
  await expect(row(page, first)).toBeVisible()
  await page.getByRole('columnheader', { name: 'Visitor' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=visitor_name/)
  await expect(page.getByRole('columnheader', { name: 'Visitor' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Contact' }).click()
  await page.getByRole('checkbox', { name: 'Length' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Length' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Contact' })).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('columnheader', { name: 'Length' })).toBeHidden()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  expect((await download).suggestedFilename()).toBe('bookings.csv')
})

test('a view is kept under a name, and its name is there once', async ({ page }) => {
  const name = `Stays ${Math.random().toString(36).slice(2, 8)}`
  await open(page, { kind: 'rental', when: 'this_month' })
  for (const attempt of ['first', 'second']) {
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByLabel('Name of the view').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    if (attempt === 'first') {
      await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page')
      await page.goto('/bookings?kind=group')
    }
  }
  await expect(page.getByLabel('Name of the view')).toHaveAccessibleDescription(/have a view of this name/)
  await expect(page.getByLabel('Name of the view')).toHaveValue(name)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page).toHaveURL(/kind=rental/)
  await page.getByRole('button', { name: `More about the view ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove view' }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
})

test('Enter opens a booking, and what others change is seen within a poll', async ({ page, api, house }) => {
  const { family, bookings } = await threeOf(api, house)
  const [first] = bookings as [BookingJson]
  const grid = await open(page, { search: family, sort: 'starts_at' })
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(first.visitor_name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await api.setStatus(first.id, { status: 'cancelled', send_notification: false })
  await expect(row(page, first)).toContainText('Cancelled')
})

test('an address that no list can answer says so, and leads out', async ({ page }) => {
  await page.goto('/bookings?price_min=5&price_max=1')
  await expect(page.getByText('These filters cannot be answered')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('axe finds nothing to complain about in the light and in the dark', async ({ page, api, house }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { family } = await threeOf(api, house)
  const grid = await open(page, { search: family, status: 'confirmed,pending' })
  expect(await complaintsLightAndDark(page)).toEqual([])
  await grid.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('list')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More filters' }).click()
  await expect(page.getByLabel('At least')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('rows are cards that are chosen alike, and nothing is wider than the screen', async ({
    page,
    api,
    house,
  }) => {
    const { family, bookings } = await threeOf(api, house)
    await open(page, { search: family })
    for (const booking of bookings) await row(page, booking).locator('td').first().tap()
    await expect(page.getByText('3 bookings chosen')).toBeVisible()
    const { height, width } = await boxOf(
      row(page, bookings[0] as BookingJson)
        .locator('td')
        .first(),
    )
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBe(390)
  })
})
