import { expect, type Page } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { House } from './api-test'
import { noticesOf, test as signedIn } from './calendar-test'
import { complaints } from './complaints'
import { newAddress } from './mails'

/** A Tuesday of their own: others close and open the house's empty week. Anna works 9–13 and 14–18, Jonas 8–16:30. */
const dayOf = ({ day }: House) => day(8)

/** Stories of the desk: Anna has two bookings on an empty day, and Jonas is free for the first of them. */
const test = signedIn.extend<{ ill: { first: BookingJson; second: BookingJson } }>({
  // The calendar is not needed here.
  diary: async ({ page }, use) => use(page as never),
  ill: async ({ api, house }, use) => {
    const first = await api.create(
      house.wish({
        booking_date: dayOf(house),
        visitor_name: 'Fiona First',
        visitor_email: newAddress(),
        visitor_note: 'Sore back.',
      }),
    )
    const second = await api.create(
      house.wish({ booking_date: dayOf(house), visitor_name: 'Sam Second', start_time: '16:45' }),
    )
    await use({ first, second })
  },
})

async function openDesk(page: Page, query: Record<string, string | number>) {
  const text = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  await page.goto(`/bookings/sick-day?${text}`)
  // The page hears choices once its script runs; the poll is what it does first.
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
}

const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'massage' })

test('Anna is ill: who can be taken over is, another is asked, and all of it is undone', async ({
  page,
  api,
  house,
  ill,
}) => {
  await openDesk(page, { from: dayOf(house) })
  await expect(page.getByText('Who or what is it about?')).toBeVisible()
  await page.getByRole('combobox', { name: 'Who' }).selectOption(house.anna.name)
  await expect(page.getByText('2 bookings are affected.')).toBeVisible()

  const first = row(page, 'Fiona First')
  await expect(first.getByText('Sore back.')).toBeVisible()
  await expect(first.getByRole('combobox', { name: 'With whom' })).toHaveValue(String(house.jonas.id))
  await first.getByRole('button', { name: 'What the visitor reads' }).click()
  await expect(first.getByText(/with Jonas Weber/)).toBeVisible()
  await expect(page.getByRole('img', { name: /Jonas Weber: .* booked before/ })).toBeVisible()

  const second = row(page, 'Sam Second')
  await second.getByText('Ask', { exact: true }).click()
  await expect(second.getByText('Stays pending until Sam Second answers.')).toBeVisible()
  await expect(second.getByText('No email address: please call.')).toBeVisible()
  await expect(page.getByText('1 to Jonas Weber and 1 asked')).toBeVisible()
  await expect(page.getByText('One person gets an email in 10 s.')).toBeVisible()

  await page.getByRole('button', { name: 'Change 2 bookings' }).click()
  await expect(page.getByRole('heading', { name: '2 bookings changed' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo all' }).click()
  await expect(page.getByText('Everything is as it was, and nobody was told.').first()).toBeVisible()
  expect(await api.find(ill.first.id)).toMatchObject({ operator_id: house.anna.id, status: 'confirmed' })
  expect(await api.find(ill.second.id)).toMatchObject({ status: 'confirmed' })
  expect(await noticesOf(api, ill.first)).toEqual(['withdrawn'])
})

test('a booking somebody changed meanwhile is shown and planned anew, not overwritten', async ({
  page,
  api,
  house,
  ill,
}) => {
  await openDesk(page, { person: house.anna.id, from: dayOf(house) })
  await expect(row(page, 'Fiona First')).toBeVisible()
  // The server's word, before the page's own poll has heard of it.
  await page.route('**/bookings/poll', (route) => route.abort())
  await api.move(ill.first.id, { start_time: '11:30', send_notification: false })
  await page.getByRole('button', { name: 'Change 2 bookings' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })
  await expect(refusal).toContainText('Fiona First')
  await expect(row(page, 'Fiona First').getByText('Changed meanwhile: please look again')).toBeVisible()
  await expect(row(page, 'Fiona First')).toContainText('11:30')
  expect(await api.find(ill.second.id)).toMatchObject({ status: 'confirmed', version: 1 })
})

test('one decision for all, and a choice that is not possible is said at once', async ({
  page,
  api,
  house,
  ill,
}) => {
  await openDesk(page, { person: house.anna.id, from: dayOf(house) })
  await page.getByRole('button', { name: 'Decide for all' }).click()
  await page.getByRole('menuitem', { name: 'Cancel all' }).click()
  await expect(page.getByText('2 cancelled')).toBeVisible()
  await page.getByRole('button', { name: 'Decide for all' }).click()
  await page.getByRole('menuitem', { name: 'The best for each' }).click()
  await expect(page.getByText('1 to Jonas Weber and 1 to another time')).toBeVisible()

  // Chosen by hand, so that it is kept when all is planned anew.
  await row(page, 'Fiona First').getByText('Ask', { exact: true }).click()
  await row(page, 'Fiona First').getByText('Colleague', { exact: true }).click()
  await api.create(
    house.wish({ booking_date: dayOf(house), operator_id: house.jonas.id, visitor_name: 'In The Way' }),
  )
  await expect(row(page, 'Fiona First').getByRole('alert')).toHaveText(/That time is taken/, {
    timeout: 15_000,
  })
  await expect(page.getByText('One booking still needs another choice.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Change/ })).toBeDisabled()
  expect((await api.find(ill.first.id)).version).toBe(1)
})

test('what cannot be is said where it was typed', async ({ page, house }) => {
  await openDesk(page, { person: house.anna.id, from: house.day(3), to: house.day(1) })
  await expect(page.getByText('Must not be before the first day.')).toBeVisible()
  await openDesk(page, { person: house.anna.id, from: house.day(0), to: house.day(40) })
  await expect(page.getByText('At most 31 days at once.')).toBeVisible()
  await openDesk(page, { person: house.anna.id, from: house.day(0), start: '15:00', end: '09:00' })
  await expect(page.getByText('Must be after the first time.')).toBeVisible()
  await openDesk(page, { person: house.sofia.id, from: house.day(6) })
  await expect(page.getByText('No booking is affected')).toBeVisible()
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  test(`axe finds nothing to complain about in the ${colorScheme} scheme at ${width} px`, async ({
    page,
    house,
    ill,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await openDesk(page, { person: house.anna.id, from: dayOf(house) })
    await expect(row(page, ill.first.visitor_name)).toBeVisible()
    expect(await complaints(page)).toEqual([])
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(client)
  })
