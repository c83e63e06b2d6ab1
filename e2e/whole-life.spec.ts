import { expect, type Page } from '@playwright/test'
import { addDays, instantOf, minuteOf } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { madeFor, test } from './calendar-test'
import { entryIn, lettersTo, letterTo, linkIn } from './mails'
import { bookAs, chooseDay } from './public-page'
import { stage } from './stage'

const shortDay = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test.afterEach(async ({ api, house }) => {
  const { undo_seconds, review_delay_minutes } = house.settings
  await api.send('PATCH', 'settings', { body: { undo_seconds, review_delay_minutes } })
})

test('two bookings of one visitor from the public page to a review: each mail once, and the owner sees it all', async ({
  diary,
  page,
  browser,
  api,
  house,
  address,
}) => {
  const name = `Livia ${address.slice(5, 13)}`
  const yesterday = addDays(house.today, -1)
  await api.send('PATCH', 'settings', { body: { undo_seconds: 1, review_delay_minutes: 0 } })
  const visitor = await browser.newPage({
    locale: 'en-GB',
    timezoneId: house.zone,
    storageState: { cookies: [], origins: [] },
  })

  /** A time of that Monday. */
  const at = (time: string) => new Date(instantOf({ date: house.monday, minute: minuteOf(time) }, house.zone))

  /** The massage with Anna on the empty Monday at ten, booked on the public page. */
  async function book() {
    await visitor.goto(`${stage.url}/lindenhof?service=${house.massage.id}`)
    await visitor.getByRole('radio', { name: /Anna/ }).check({ force: true })
    await chooseDay(visitor, house.monday, house.today)
    await press(visitor, '10:00')
    await bookAs(visitor, name, address)
  }

  const booking = await test.step('the visitor books, and gets it for their calendar', async () => {
    await book()
    const made = await madeFor(api, house, address)
    expect(made).toMatchObject({ status: 'confirmed', source: 'visitor', visitor_name: name })
    expect(entryIn(await letterTo(address))).toMatchObject({ method: 'REQUEST', startsAt: at('10:00') })
    return made
  })
  const link = linkIn(await letterTo(address))
  const entries = [entryIn(await letterTo(address))]

  await test.step('the owner sees it and drags it; one mail moves the entry', async () => {
    await diary.look()
    await expect(diary.tile(booking)).toContainText(name)
    await diary.drag(booking, 1)
    await expect(diary.time(booking)).toContainText('11:00 – 12:00')
    entries.push(entryIn(await letterTo(address, 2)))
  })

  await test.step('the owner asks for another time, and the visitor takes it by the link', async () => {
    const wish = { start_time: '15:00', message: 'Anna would have more time for you then.' }
    expect((await api.send('POST', `bookings/${booking.id}/proposal`, { body: wish })).status).toBe(201)
    const letter = await letterTo(address, 3)
    expect(letter.text).toContain(wish.message)
    expect(entryIn(letter)).toBeNull()
    await diary.look()
    const ghost = page.getByRole('button', { name: new RegExp(`^Proposed to ${name}, until`) })
    await expect(ghost).toContainText('15:00 – 16:00')
    await visitor.goto(linkIn(letter))
    await press(visitor, 'Take the proposed time')
    await expect(visitor.getByRole('status')).toContainText('Moved')
    await expect(visitor.getByText('15:00 – 16:00')).toBeVisible()
    entries.push(entryIn(await letterTo(address, 4)))
    await diary.look()
    await expect(diary.time(booking)).toContainText('15:00 – 16:00')
    await expect(ghost).toBeHidden()
  })

  await test.step('in the visitor’s calendar it is one entry that moved twice', async () => {
    const moved = { type: 'text/calendar; charset=utf-8; method=REQUEST', uid: `${booking.uid}@daybook` }
    const places = ['10:00', '11:00', '15:00'].map((time) => ({ ...moved, startsAt: at(time) }))
    expect(entries).toMatchObject(places)
    const [first = 0, second = 0, third = 0] = entries.map((entry) => entry?.sequence)
    expect([second > first, third > second]).toEqual([true, true])
  })

  const second = await test.step('another booking is cancelled by its link, with a reason', async () => {
    await book()
    const letter = await letterTo(address, 5)
    expect(linkIn(letter)).not.toBe(link)
    await visitor.goto(linkIn(letter))
    await press(visitor, 'Cancel booking')
    await visitor.getByLabel('Reason').fill('I have a cold.')
    await press(visitor, 'Yes, cancel booking')
    await expect(visitor.getByText('You cancelled this booking.')).toBeVisible()
    const [before, after] = [entryIn(letter), entryIn(await letterTo(address, 6))]
    expect(after).toMatchObject({ type: 'text/calendar; charset=utf-8; method=CANCEL', uid: before?.uid })
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
    const { json } = await api.get('bookings', { search: address, date_from: house.today })
    return (json as { bookings: BookingJson[] }).bookings.find(({ id }) => id !== booking.id) as BookingJson
  })

  await test.step('the owner sees by whom, and why', async () => {
    await diary.open({ booking: String(second.id) })
    await expect(diary.dialog.getByText(/by the visitor$/).last()).toBeVisible()
    await expect(diary.dialog.getByText('I have a cold.').first()).toBeVisible()
  })

  await test.step('after the visit the visitor is asked how it was, and says so', async () => {
    const early = { booking_date: yesterday, start_time: '05:00', override: true, send_notification: false }
    await api.move(booking.id, early)
    await api.setStatus(booking.id, { status: 'completed' })
    const letter = await letterTo(address, 7)
    expect(entryIn(letter)).toBeNull()
    await visitor.goto(linkIn(letter))
    await visitor.getByRole('radio', { name: '5 stars' }).check({ force: true })
    await visitor.getByLabel('What would you like to say?').fill('Worth getting up at five for.')
    await press(visitor, 'Send review')
    await expect(visitor.getByRole('status')).toContainText('Thank you')
  })

  const day = new Intl.DateTimeFormat(house.settings.locale, shortDay)
  const subject = (what: string, date: string, time: string) =>
    `${what} ${house.massage.name}, ${day.format(new Date(date))}, ${time}`
  const told = {
    visitor: [
      subject('Booking confirmed:', house.monday, '10:00'),
      subject('Booking moved:', house.monday, '11:00'),
      subject('Would another time suit you?', house.monday, '11:00'),
      subject('Booking moved:', house.monday, '15:00'),
      subject('Booking confirmed:', house.monday, '10:00'),
      subject('Booking cancelled:', house.monday, '10:00'),
      subject('How was it?', yesterday, '05:00'),
    ],
    anna: [
      subject('New booking:', house.monday, '10:00'),
      subject('Booking moved:', house.monday, '15:00'),
      subject('New booking:', house.monday, '10:00'),
      subject('Booking cancelled:', house.monday, '10:00'),
    ],
  }

  await test.step('nobody was told anything more, or twice', async () => {
    const subjects = (letters: Awaited<ReturnType<typeof lettersTo>>) => letters.map(({ subject }) => subject)
    expect(subjects(await lettersTo(address))).toEqual(told.visitor)
    const copies = (await lettersTo(house.anna.email ?? '')).filter(({ text }) => text?.includes(name))
    expect(subjects(copies)).toEqual(told.anna)
  })

  await test.step('the owner finds the review, and every message as sent', async () => {
    await page.goto('/reviews')
    const review = page.getByRole('article', { name: `Review by ${name}` })
    await expect(review).toContainText('Worth getting up at five for.')
    for (const [recipient, subjects] of [
      [address, told.visitor],
      [house.anna.email ?? '', told.anna],
    ] as const) {
      await page.goto(`/messages?${new URLSearchParams({ search: recipient })}`)
      const rows = page.getByRole('row').filter({ hasText: name })
      await expect(rows).toHaveCount(subjects.length)
      await expect(rows).toContainText(subjects.toReversed())
      await expect(rows.filter({ has: page.getByText('Sent', { exact: true }) })).toHaveCount(subjects.length)
    }
  })

  await visitor.close()
})
