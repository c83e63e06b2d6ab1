import { expect, type Page } from '@playwright/test'
import type { SeriesJson } from '@/lib/wire/profile-series'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import type { House } from './api-test'
import { type Diary, test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'
import { lettersTo, newAddress } from './mails'

async function bookingsOf(api: ProfileApi, house: House, search: string): Promise<BookingJson[]> {
  const { json } = await api.get('bookings', { search, date_from: house.today, limit: 100 })
  return (json as { bookings: BookingJson[] }).bookings
}

const places = async (api: ProfileApi, house: House, search: string) =>
  (await bookingsOf(api, house, search)).map(
    ({ booking_date, start_time, status }) => `${booking_date} ${start_time} ${status}`,
  )

async function forget(api: ProfileApi, bookings: BookingJson[]) {
  await Promise.all(bookings.map(({ id }) => api.send('DELETE', `bookings/${id}`)))
}

/** A massage with Anna on the empty Monday at 10:00, in the open form. */
async function fill({ dialog, page }: Diary, house: House, visitor: string) {
  await page.keyboard.press('n')
  await dialog.getByRole('combobox', { name: 'Service' }).pressSequentially('classic')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'Staff' }).click()
  await page.getByRole('option', { name: house.anna.name }).click()
  await dialog.getByRole('combobox', { name: 'Visitor' }).fill(visitor)
  await dialog.getByLabel('Time', { exact: true }).fill('10:00')
}

test('a weekly booking leaves a taken date out, moves with its following ones and back, and ends as a whole', async ({
  diary,
  page,
  api,
  house,
}) => {
  const { dialog } = diary
  const address = newAddress()
  await diary.book({ booking_date: house.day(14), visitor_name: 'In the way' })
  await fill(diary, house, 'Wendy Weekly')
  await dialog.getByRole('button', { name: /more$/ }).click()
  await dialog.getByLabel('Email', { exact: true }).fill(address)
  await dialog.getByRole('switch', { name: 'Repeat' }).click()
  await dialog.getByLabel('Times', { exact: true }).fill('4')
  await expect(dialog.getByText('1 of 4 dates cannot be had.')).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Dates' }).getByRole('listitem')).toHaveCount(4)
  await expect(dialog.getByText(`${house.anna.name} is already booked: `)).toBeVisible()

  await dialog.getByRole('button', { name: /^Book 4 times/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was booked.')
  expect(await bookingsOf(api, house, 'Wendy Weekly')).toEqual([])
  await dialog.getByRole('button', { name: 'Leave it out' }).click()
  await expect(dialog.getByText('All 3 dates are free.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Book 3 times/ }).click()
  await expect(page.getByText(/^Wendy Weekly is booked 3 times, from /).first()).toBeVisible()
  expect(await places(api, house, 'Wendy Weekly')).toEqual(
    [0, 7, 21].map((day) => `${house.day(day)} 10:00 confirmed`),
  )
  const made = await bookingsOf(api, house, 'Wendy Weekly')
  await expect.poll(() => lettersTo(address), { timeout: 20_000 }).toHaveLength(1)

  await diary.open({ booking: String(made[0]?.id) })
  await dialog.getByRole('button', { name: '1 of 3, every week' }).click()
  await dialog.getByRole('list', { name: 'Bookings of this series' }).getByRole('button').first().click()
  await expect(dialog.getByRole('button', { name: '2 of 3, every week' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Reschedule' }).click()
  await dialog.getByLabel('Time', { exact: true }).fill('15:00')
  await dialog.getByRole('radio', { name: 'This and the one that follows' }).click()
  await expect(dialog.getByText(`2 bookings will move. Email to ${address}.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Move 2 bookings' }).click()
  const toast = page.getByRole('group', { name: '2 bookings of the series are moved.' })
  await expect(toast.getByText(/2 emails go out in \d+ s\./)).toBeVisible()
  expect((await places(api, house, 'Wendy Weekly')).map((place) => place.slice(11, 16))).toEqual([
    '10:00',
    '15:00',
    '15:00',
  ])
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Everything is as it was.').first()).toBeVisible()
  expect((await places(api, house, 'Wendy Weekly')).map((place) => place.slice(11, 16))).toEqual(
    Array(3).fill('10:00'),
  )

  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await dialog.getByRole('radio', { name: 'All 3 to come' }).click()
  await dialog.getByLabel('Reason').fill('Moved away')
  await dialog.getByRole('button', { name: 'Cancel 3 bookings' }).click()
  await expect(page.getByText('3 bookings of the series are cancelled.').first()).toBeVisible()
  expect((await bookingsOf(api, house, 'Wendy Weekly')).map(({ status }) => status)).toEqual(
    Array(3).fill('cancelled'),
  )
  await forget(api, made)
})

test('a dragged booking of a series moves alone, until its toast is asked to take the following along', async ({
  diary,
  page,
  api,
  house,
}) => {
  const body = house.wish({
    rule: 'FREQ=WEEKLY;COUNT=3',
    visitor_name: 'Dora Drag',
    send_notification: false,
  })
  const { series } = (await api.send('POST', 'series', { body })).json as { series: SeriesJson }
  const [first] = series.bookings as [BookingJson]
  await expect(diary.tile(first)).toBeVisible()
  await diary.drag(first, 2)
  await expect(diary.toast).toBeVisible()
  await expect.poll(() => places(api, house, 'Dora Drag')).toContain(`${house.monday} 12:00 confirmed`)
  expect((await places(api, house, 'Dora Drag')).slice(1).map((place) => place.slice(11, 16))).toEqual([
    '10:00',
    '10:00',
  ])
  await diary.toast.getByRole('button', { name: 'Move the following too' }).click()
  await expect(page.getByText('2 bookings of the series are moved.').first()).toBeVisible()
  expect((await places(api, house, 'Dora Drag')).map((place) => place.slice(11, 16))).toEqual(
    Array(3).fill('12:00'),
  )
  await forget(api, series.bookings)
})

test('in a class one is added, one more is refused and added anyway, one is removed, one moves on', async ({
  diary,
  page,
  api,
  house,
}) => {
  const { dialog } = diary
  const service = await api.send('POST', 'services', {
    body: {
      kind: 'group',
      name: `Stretching ${Date.now()}`,
      duration_minutes: 60,
      capacity_max: 2,
      operator_ids: [house.sofia.id],
    },
  })
  const { id: product_id } = (service.json as { service: { id: number } }).service
  const place = (visitor_name: string, booking_date: string) =>
    diary.book({ product_id, operator_id: house.sofia.id, start_time: '11:00', visitor_name, booking_date })
  const booking = await place('Ada North', house.monday)
  const later = await place('Cleo West', house.day(1))

  await diary.open({ booking: String(booking.id) })
  const participants = dialog.getByRole('region', { name: 'Participants' })
  const add = async (name: string) => {
    await dialog.getByRole('button', { name: 'Add participant' }).click()
    await expect(dialog.getByRole('combobox', { name: 'Visitor' })).toBeFocused()
    await page.keyboard.type(name)
    // What the name suggests is closed.
    await dialog.getByLabel('Phone', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  }
  const act = async (name: string, action: string) => {
    await participants.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await add('Ben South')
  await expect(participants.getByText('2 of 2 seats')).toBeVisible()
  await expect(diary.tile(booking).getByText('2/2')).toBeAttached()

  await add('Dina East')
  await expect(dialog.getByRole('alert')).toContainText(/place|seat|full/i)
  await dialog.getByRole('button', { name: 'Add anyway' }).click()
  await expect(participants.getByText('3 of 2 seats')).toBeVisible()

  await act('Ada North', 'Remove')
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('Ill')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(participants.getByText('2 of 2 seats')).toBeVisible()
  await expect(dialog.getByText('“Ill”')).toBeVisible()
  await act('Ben South', 'No-show')
  await expect(participants.getByText('1 of 2 seats')).toBeVisible()
  await act('Ada North', 'Bring back')
  await expect(participants.getByText('2 of 2 seats')).toBeVisible()

  await act('Dina East', 'Move to another class')
  await dialog.getByRole('combobox', { name: 'Class' }).click()
  await page.getByRole('option', { name: /1 seat left/ }).click()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText(/^Dina East is moved to the class of /).first()).toBeVisible()
  expect((await api.find(later.id)).participants.map(({ name }) => name).sort()).toEqual([
    'Cleo West',
    'Dina East',
  ])
  await forget(api, [booking, later])
  await api.send('DELETE', `services/${product_id}`)
})

test('nothing of it stands in anybody’s way, in the light, in the dark and on a phone', async ({
  diary,
  page,
  api,
  house,
}) => {
  const { dialog } = diary
  const body = house.wish({ rule: 'FREQ=WEEKLY;COUNT=3', visitor_name: 'Axel Axe', send_notification: false })
  const { series } = (await api.send('POST', 'series', { body })).json as { series: SeriesJson }
  const yoga = { product_id: house.yoga.id, operator_id: house.sofia.id, start_time: '11:00' }
  const booking = await diary.book({ ...yoga, visitor_name: 'Ada North' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await diary.open({ booking: String(series.bookings[1]?.id) })
  await dialog.getByRole('button', { name: '2 of 3, every week' }).click()
  await dialog.getByRole('button', { name: 'Reschedule' }).click()
  await dialog.getByLabel('Time', { exact: true }).fill('15:00')
  await dialog.getByRole('radio', { name: /^All/ }).click()
  await expect(dialog.getByText('3 bookings will move.')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])

  await diary.open({ booking: String(booking.id) })
  await dialog.getByRole('button', { name: 'Add participant' }).click()
  expect(await complaintsLightAndDark(page)).toEqual([])

  await diary.open()
  await fill(diary, house, 'Axel Again')
  await dialog.getByRole('switch', { name: 'Repeat' }).click()
  await expect(dialog.getByText('3 of 6 dates cannot be had.')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(dialog.getByRole('list', { name: 'Dates' })).toBeVisible()
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await forget(api, series.bookings)
})

/** By how much the page or its dialog is wider than the screen. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('[role="dialog"]')].map((box) => box.scrollWidth - box.clientWidth),
    ),
  )
