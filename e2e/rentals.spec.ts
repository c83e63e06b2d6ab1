import { expect } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { test as base, boxOf, type Diary } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

interface Rentals {
  /** Four nights in the cottage from the Tuesday, at its price. */
  stay(changes?: Record<string, unknown>): Promise<BookingJson>
  /** Takes hold of a stay, in its middle or by an edge, and takes it so many nights and rows on, without letting go. */
  take(booking: BookingJson, grip: 'middle' | 'start' | 'end', nights: number, rows?: number): Promise<void>
}

const test = base.extend<{ rentals: Rentals }>({
  rentals: async ({ diary, api, house }, use) => {
    await diary.open({ view: 'rentals' })
    await use({
      stay: (changes = {}) =>
        api.create({
          product_id: house.cottage.id,
          booking_date: house.day(1),
          checkout_date: house.day(5),
          visitor_name: 'Greta Guest',
          ...changes,
        }),
      take: (booking, grip, nights, rows = 0) => take(diary, booking, grip, nights, rows),
    })
  },
})

async function take(diary: Diary, booking: BookingJson, grip: string, nights: number, rows: number) {
  const { page } = diary
  // What is still on its way cannot be taken.
  await expect(diary.tile(booking)).not.toHaveClass(/is-moving/)
  const { x, y, width, height } = await boxOf(diary.tile(booking))
  const night = (await boxOf(page.locator('.cal-night').first())).width
  const row = (await boxOf(page.locator('.cal-object').first())).height
  const at = { x: x + { start: 2, middle: width / 2, end: width - 3 }[grip as 'end'], y: y + height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + (nights * night) / 2, at.y + (rows * row) / 2, { steps: 4 })
  await page.mouse.move(at.x + nights * night, at.y + rows * row, { steps: 4 })
}

const note = (diary: Diary) => diary.page.locator('.cal-stay-note')

test('a stay is dragged to other nights and made longer; the price it will have is shown before the drop', async ({
  rentals,
  diary,
  page,
  api,
  house,
}) => {
  const booking = await rentals.stay()
  await rentals.take(booking, 'middle', 2)
  await expect(note(diary)).toContainText('4 nights')
  await expect(note(diary)).toContainText('€500.00 as before')
  await page.mouse.up()
  await expect(diary.toast).toContainText('Greta Guest')
  expect(await api.find(booking.id)).toMatchObject({
    booking_date: house.day(3),
    checkout_date: house.day(7),
    price: 50000,
  })

  await rentals.take(booking, 'end', 2)
  await expect(note(diary)).toContainText('6 nights')
  await expect(note(diary)).toContainText(/€500\.00\s*€750\.00/)
  await page.mouse.up()
  await expect.poll(async () => (await api.find(booking.id)).price).toBe(75000)
  expect(await api.find(booking.id)).toMatchObject({
    booking_date: house.day(3),
    checkout_date: house.day(9),
  })

  await expect(diary.tile(booking)).toContainText('6 nights')
  await rentals.take(booking, 'start', -1)
  await page.mouse.up()
  await expect.poll(async () => (await api.find(booking.id)).booking_date).toBe(house.day(2))
})

test('two guests share the day of turnover; over another guest it says who, and the refusal puts it back', async ({
  rentals,
  diary,
  page,
  api,
  house,
}) => {
  const booking = await rentals.stay()
  const next = await rentals.stay({
    visitor_name: 'Nils Next',
    booking_date: house.day(5),
    checkout_date: house.day(8),
  })
  await expect(diary.tile(next)).toBeVisible()
  const [first, second] = [await boxOf(diary.tile(booking)), await boxOf(diary.tile(next))]
  expect(Math.abs(first.x + first.width - second.x)).toBeLessThan(2)

  await rentals.take(booking, 'middle', 2)
  await expect(note(diary)).toContainText('Nils Next stays there')
  await page.mouse.up()
  await expect(diary.dialog).toContainText('That time is not free')
  await diary.dialog.getByRole('button', { name: 'Leave it there' }).click()
  expect(await boxOf(diary.tile(booking))).toEqual(first)
  expect(await api.find(booking.id)).toMatchObject({ booking_date: house.day(1), version: booking.version })
})

test('a stay that would be too short is explained before the drop and after it', async ({
  rentals,
  diary,
  page,
  api,
}) => {
  const booking = await rentals.stay()
  await rentals.take(booking, 'end', -3)
  await expect(note(diary)).toContainText('At least 2 nights.')
  await expect(note(diary)).toContainText(/€500\.00\s*€125\.00/)
  await page.mouse.up()
  await expect(diary.dialog).toContainText('At least 2 nights.')
  await diary.dialog.getByRole('button', { name: 'Leave it there' }).click()
  await expect(diary.tile(booking)).toContainText('4 nights')
  expect(await api.find(booking.id)).toMatchObject({ version: booking.version })
})

test('by keyboard a stay goes to other nights and another object, and every step says what it costs', async ({
  rentals,
  diary,
  page,
  api,
  house,
}) => {
  const booking = await rentals.stay()
  await diary.tile(booking).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const said = page.locator('.cal-said')
  await expect(said).toContainText('Garden cottage, 5 nights, €625.00')
  await page.keyboard.press('ArrowDown')
  await expect(said).toContainText('Lake loft')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => api.find(booking.id))
    .toMatchObject({
      product_id: house.loft.id,
      booking_date: house.day(2),
      checkout_date: house.day(7),
    })
  await expect(page.getByRole('group', { name: /^Lake loft/ }).locator('[data-booking]')).toContainText(
    'Greta Guest',
  )
  await page.keyboard.press('z')
  await expect.poll(async () => (await api.find(booking.id)).product_id).toBe(house.cottage.id)
})

test('empty nights that are swept over become a booking of that object and those nights', async ({
  rentals,
  diary,
  page,
  api,
  house,
}) => {
  await rentals.stay({ product_id: house.loft.id })
  await expect(page.getByText('Greta Guest')).toBeVisible()
  const nights = page.getByRole('group', { name: /^Garden cottage/ }).locator('.cal-night')
  const [from, to] = [await boxOf(nights.nth(8)), await boxOf(nights.nth(11))]
  await page.mouse.move(from.x + from.width / 2, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 6 })
  await expect(note(diary)).toContainText('3 nights')
  await expect(note(diary)).toContainText('€375.00')
  await page.mouse.up()
  await expect(diary.dialog.getByRole('combobox', { name: 'Service' })).toHaveValue(/Garden cottage/)
  await expect(diary.dialog.getByText('3 nights', { exact: true })).toBeVisible()
  await diary.dialog.getByRole('combobox', { name: 'Visitor' }).fill('Sven Swept')
  await diary.dialog.getByRole('button', { name: /^Book · €375/ }).click()
  await expect(diary.dialog).toBeHidden()
  const found = async () =>
    ((await api.get('bookings', { search: 'Sven Swept' })).json as { bookings: BookingJson[] }).bookings
  await expect.poll(async () => (await found()).length).toBe(1)
  const [booked] = await found()
  expect(booked).toMatchObject({ booking_date: house.day(8), checkout_date: house.day(11) })
  await api.send('DELETE', `bookings/${booked?.id}`)
})

test('it opens with R, pages by two weeks, and axe finds nothing in either scheme', async ({
  rentals,
  diary,
  page,
  house,
}) => {
  await rentals.stay()
  await page.keyboard.press('w')
  await expect(page).not.toHaveURL(/view=rentals/)
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/view=rentals/)
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page).toHaveURL(new RegExp(`date=${house.day(14)}`))
  await page.getByRole('button', { name: 'Earlier' }).click()
  await expect(page.getByText('Greta Guest')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  expect(await diary.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  )
})
