import { expect } from '@playwright/test'
import { noticesOf, test } from './calendar-test'
import { lettersTo, newAddress } from './mails'

test.describe('moving a booking', () => {
  test('by drag: it stands at its new time at once, and its visitor reads of it after the undo time', async ({
    diary,
    api,
  }) => {
    const visitor_email = newAddress()
    const booking = await diary.book({ visitor_email, send_notification: false })
    await expect(diary.time(booking)).toContainText('10:00 – 11:00')
    await diary.drag(booking, 1)
    await expect(diary.time(booking)).toContainText('11:00 – 12:00')
    await expect(diary.toast).toContainText(/Vera Visitor: .*10:00 → 11:00/)
    await expect(diary.toast).toContainText(/Vera Visitor will be told in \d+ s/)
    expect(await lettersTo(visitor_email)).toEqual([])
    await expect.poll(() => lettersTo(visitor_email), { timeout: 30_000 }).toHaveLength(1)
    expect(await api.find(booking.id)).toMatchObject({ start_time: '11:00', version: booking.version + 1 })
  })

  test('and undoing it: it stands where it stood, and no mail was ever sent', async ({ diary, api }) => {
    const visitor_email = newAddress()
    const booking = await diary.book({ visitor_email, send_notification: false })
    await diary.drag(booking, 1)
    await diary.toast.getByRole('button', { name: 'Undo' }).click()
    await expect(diary.time(booking)).toContainText('10:00 – 11:00')
    await expect(diary.toast).toContainText('Put back')
    expect(await api.find(booking.id)).toMatchObject({ start_time: '10:00' })
    expect(await noticesOf(api, booking)).toEqual(['withdrawn'])
    expect(await lettersTo(visitor_email)).toEqual([])
  })

  test('and keeping it quiet: it stays moved, and nobody is told', async ({ diary, api }) => {
    const booking = await diary.book({ visitor_email: newAddress(), send_notification: false })
    await diary.drag(booking, 1)
    await diary.toast.getByRole('button', { name: 'Don’t tell' }).click()
    await expect(diary.toast).toContainText('Nobody is told.')
    await expect.poll(() => noticesOf(api, booking)).toEqual(['withdrawn'])
    expect(await api.find(booking.id)).toMatchObject({ start_time: '11:00' })
  })

  test('onto another: it goes back, says what is in the way and offers free times', async ({
    diary,
    api,
  }) => {
    const booking = await diary.book()
    await diary.book({ start_time: '12:00', visitor_name: 'Otto Other' })
    await expect(diary.page.getByText('Otto Other')).toBeVisible()
    await diary.drag(booking, 2)
    await expect(diary.dialog).toContainText('That time is not free')
    await expect(diary.dialog).toContainText('Anna Lindner is already booked: Otto Other, 12:00 – 13:00.')
    await expect(diary.time(booking)).toContainText('10:00 – 11:00')
    await diary.dialog
      .getByRole('button', { name: /Anna Lindner/ })
      .first()
      .click()
    await expect(diary.toast).toContainText('Vera Visitor')
    expect((await api.find(booking.id)).start_time).not.toBe('10:00')
  })

  test('onto another all the same: “Book anyway” puts both there', async ({ diary, api }) => {
    const booking = await diary.book()
    await diary.book({ start_time: '12:00', visitor_name: 'Otto Other' })
    await expect(diary.page.getByText('Otto Other')).toBeVisible()
    await diary.drag(booking, 2)
    await diary.dialog.getByRole('button', { name: 'Book anyway' }).click()
    await expect(diary.time(booking)).toContainText('12:00 – 13:00')
    await expect.poll(() => api.find(booking.id)).toMatchObject({ start_time: '12:00', overbooked: true })
  })

  test('by keyboard: picked up with M, carried by arrows, dropped with Enter, and taken back with Z', async ({
    diary,
    api,
  }) => {
    const booking = await diary.book()
    await diary.tile(booking).focus()
    await diary.page.keyboard.press('m')
    await diary.page.keyboard.press('ArrowRight')
    await diary.page.keyboard.press('Enter')
    await expect(diary.toast).toContainText(/Vera Visitor: Mon .* → Tue /)
    await expect
      .poll(() => api.find(booking.id))
      .toMatchObject({ start_time: '10:00', version: booking.version + 1 })
    await diary.page.keyboard.press('z')
    await expect(diary.toast).toContainText('Put back')
    await expect.poll(() => api.find(booking.id)).toMatchObject({ booking_date: booking.booking_date })
  })

  test('without a connection: it says so, keeps the move, and Retry makes it', async ({ diary, api }) => {
    const booking = await diary.book()
    await diary.page.route('**/reschedule', (route) => route.abort(), { times: 1 })
    await diary.drag(booking, 1)
    const trouble = diary.page.getByRole('group', { name: 'Vera Visitor was not moved' })
    await expect(trouble).toContainText('There is no connection to the server.')
    await expect(diary.time(booking)).toContainText('10:00 – 11:00')
    await trouble.getByRole('button', { name: 'Retry' }).click()
    await expect(diary.time(booking)).toContainText('11:00 – 12:00')
    await expect.poll(() => api.find(booking.id)).toMatchObject({ start_time: '11:00' })
  })

  test('that somebody else has moved meanwhile: theirs stays, and is said', async ({ diary, api, house }) => {
    const booking = await diary.book()
    await expect(diary.tile(booking)).toBeVisible()
    // The drop's request is held until the other person has been faster.
    await diary.page.route('**/reschedule', async (route) => {
      await api.move(booking.id, { booking_date: house.day(1), send_notification: false })
      await route.continue()
    })
    await diary.drag(booking, 1)
    await expect(diary.page.getByText(/Somebody changed this meanwhile/).first()).toBeVisible()
    expect(await api.find(booking.id)).toMatchObject({ booking_date: house.day(1), start_time: '10:00' })
  })
})

test('a number of the toolbar leads to as many bookings', async ({ diary }) => {
  const numbers = diary.page.getByRole('list', { name: 'Bookings in numbers' })
  for (const [name, status] of [
    ['upcoming', 'upcoming'],
    ['in all', 'all'],
  ] as const) {
    const number = numbers.getByRole('button', { name })
    const rows = async () => String(await diary.page.locator('.cal-row').count())
    await number.click()
    await expect(diary.page).toHaveURL(new RegExp(`status=${status}`))
    await expect.poll(async () => (await number.textContent()) === `${await rows()} ${name}`).toBe(true)
  }
})

test('days that could not be loaded are not shown as free, and another try shows them', async ({ diary }) => {
  const { page } = diary
  await page.route('**/bookings/grid*', (route) => route.fulfill({ status: 500, json: {} }))
  const later = page.getByRole('button', { name: 'Later', exact: true })
  // The next week has been fetched ahead; the one after it has not.
  await later.click()
  await later.click()
  await expect(page.getByText('These days are not loaded')).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Calendar' })).toBeVisible()
  await page.unroute('**/bookings/grid*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: /^Week/ })).toBeVisible()
})

test('a session that ended elsewhere is said, and signing in leads back to these days', async ({ diary }) => {
  const { page } = diary
  await page.context().clearCookies()
  await expect(page.getByRole('status').filter({ hasText: 'You have been signed out.' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/sign-in\?next=%2Fcalendar%3Fdate%3D/)
})

test('a change made in one browser appears in the other by itself', async ({
  diary,
  page,
  browser,
  signedIn,
}) => {
  const there = await browser.newContext({ storageState: signedIn })
  const other = await there.newPage()
  await other.goto(page.url())
  const booking = await diary.book()
  const seen = other.locator(`[data-booking="${booking.id}"]`)
  await expect(seen).toContainText('10:00 – 11:00')
  await diary.drag(booking, 1)
  await expect(seen).toContainText('11:00 – 12:00', { timeout: 20_000 })
  await there.close()
})
