import { expect, type Page } from '@playwright/test'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import type { Fields, ProfileApi } from './api-client'
import { test as base } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

/** Stories of the services page; what they add is gone after each. */
const test = base.extend<{ add: (name: string, body?: Fields) => Promise<ServiceJson>; tidy: undefined }>({
  add: async ({ api }, use) =>
    use(async (name, body = {}) => {
      const { json } = await api.send('POST', 'services', { body: { name, price: 4000, ...body } })
      return (json as { service: ServiceJson }).service
    }),
  tidy: [
    async ({ api }, use) => {
      const before = (await listed(api)).map(({ id }) => id)
      await use(undefined)
      await api.cleanUp()
      const added = (await listed(api)).filter(({ id }) => !before.includes(id))
      for (const { id } of added) await api.send('DELETE', `services/${id}`)
    },
    { auto: true },
  ],
})

const listed = async (api: ProfileApi) =>
  ((await api.get('services')).json as { services: ServiceJson[] }).services
const named = async (api: ProfileApi, name: string) =>
  (await listed(api)).find((service) => service.name === name)

async function open(page: Page, query = '') {
  await page.goto(`/services${query}`)
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
}

test('a class is added with its people, places, price and questions', async ({ page, api, house }) => {
  await open(page)
  await page.getByRole('button', { name: 'New service' }).click()
  await page
    .getByRole('dialog', { name: 'What kind of service?' })
    .getByRole('button', { name: /^Class/ })
    .click()
  const panel = page.getByRole('dialog', { name: 'New class' })
  await panel.getByRole('button', { name: 'Add service' }).click()
  await expect(panel.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(panel.getByLabel('Name', { exact: true })).toHaveAccessibleDescription('Is required.')

  await panel.getByLabel('Name', { exact: true }).fill('Evening stretch')
  await panel.getByRole('radio', { name: 'Rose' }).check()
  await panel.getByLabel('Duration').fill('0')
  await panel.getByLabel('Price, EUR').fill('12.5')
  await panel.getByRole('checkbox', { name: house.sofia.name }).check()
  await panel.getByRole('button', { name: 'Add service' }).click()
  await expect(panel.getByLabel('Duration')).toHaveAccessibleDescription('Must be at least 1.')
  await panel.getByLabel('Duration').fill('50')
  await panel.getByLabel('Places, at least').fill('9')
  await panel.getByLabel('Places, at most').fill('8')
  await panel.getByRole('button', { name: 'Add question' }).click()
  await panel.getByLabel('Question', { exact: true }).fill('Do you bring a mat?')
  await panel.getByRole('combobox', { name: 'Answer' }).click()
  await page.getByRole('option', { name: 'One of several' }).click()
  await panel.getByLabel('Options').fill('Yes\nNo, I need one\n')
  await panel.getByRole('button', { name: 'Add service' }).click()
  await expect(panel.getByLabel('Places, at most')).toHaveAccessibleDescription(/less than the smallest/)
  await panel.getByLabel('Places, at least').fill('2')
  await panel.getByRole('button', { name: 'Add service' }).click()

  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: /^Evening stretch/ })).toContainText('50 min, 8 places')
  expect(await named(api, 'Evening stretch')).toMatchObject({
    kind: 'group',
    color: '#be185d',
    duration_minutes: 50,
    price: 1250,
    price_type: 'per_person',
    operator_ids: [house.sofia.id],
    capacity_min: 2,
    questions: [{ label: 'Do you bring a mat?', type: 'choice', options: ['Yes', 'No, I need one'] }],
  })
})

test('what is typed outlasts what others save, and both are told', async ({ page, api, add }) => {
  const service = await add('Trim')
  await open(page, `?service=${service.id}`)
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Name', { exact: true }).fill('Trim and shave')
  await api.send('PATCH', `services/${service.id}`, { body: { name: 'Beard trim', duration_minutes: 20 } })
  await expect(panel.getByText('You now see what is new: Duration.')).toBeVisible()
  await expect(panel.getByLabel('Duration')).toHaveValue('20 min')
  await expect(panel.getByLabel('Name', { exact: true })).toHaveValue('Trim and shave')
  await page.keyboard.press('Escape')
  await expect(page.getByText('What you typed will be lost.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('What you typed will be lost.')).toBeHidden()
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved: Name.').first()).toBeVisible()
  expect(await named(api, 'Trim and shave')).toMatchObject({ duration_minutes: 20 })
})

test('services are put in order with the keyboard', async ({ page, api, add }) => {
  const [first, second] = [await add('Order one'), await add('Order two')]
  await open(page)
  const handle = page.getByRole('button', { name: 'Move Order two' })
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Order two is lifted/)).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(/^Order two: place/)).toBeAttached()
  await page.keyboard.press('Space')
  const order = async () => (await listed(api)).map(({ id }) => id).slice(-2)
  await expect.poll(order).toEqual([second.id, first.id])
  await expect(handle).toBeFocused()
})

test('a booked service is duplicated, archived with a word about what stays, and brought back', async ({
  page,
  api,
  add,
  house,
}) => {
  // Booked services stay: another run's is still there.
  const name = `Retiring ${Date.now()}`
  const service = await add(name, { operator_ids: [house.anna.id] })
  await api.create(house.wish({ product_id: service.id }))
  await open(page, `?service=${service.id}`)
  await page.getByRole('dialog').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  const copy = page.getByRole('dialog', { name: 'New appointment' })
  await expect(copy.getByLabel('Name', { exact: true })).toHaveValue(`${name} (copy)`)
  await copy.getByRole('button', { name: 'Add service' }).click()
  await expect(page.getByRole('button', { name: `${name} (copy) 1 h` })).toBeVisible()

  await page.getByRole('button', { name: `${name} 1 h` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Archive or delete' }).click()
  await expect(
    page.getByText(/its one booking with name, time and price, one of them still to come/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByText(`${name} is archived.`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: `${name} 1 h` })).toBeHidden()
  await page.getByRole('button', { name: /archived service/ }).click()
  await page.getByRole('button', { name: `Bring back ${name}` }).click()
  await expect.poll(async () => (await named(api, name))?.archived).toBe(false)
})

test('nothing on the page stands in anybody’s way', async ({ page, house }) => {
  await open(page)
  await expect(page.getByRole('button', { name: /^Move / }).first()).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  for (const id of [house.yoga.id, house.cottage.id]) {
    await open(page, `?service=${id}`)
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' })).toBeVisible()
    expect(await complaintsLightAndDark(page)).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
