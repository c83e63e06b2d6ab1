import { expect, type Page } from '@playwright/test'
import type { BookingJson, GridJson, ProposalJson } from '@/lib/wire/profile-shapes'
import { refusalIn } from './api-client'
import { gridOf } from './api-test'
import { test } from './calendar-test'
import { complaints } from './complaints'
import { letterTo, linkIn, newAddress } from './mails'

test.afterEach(async ({ api, house }) => {
  await api.send('PATCH', 'settings', { body: { undo_seconds: house.settings.undo_seconds } })
})

const ghostOf = (page: Page, { visitor_name }: BookingJson) =>
  page.getByRole('button', { name: new RegExp(`^Proposed to ${visitor_name}, until`) })

test('a visitor is asked to come later, says yes by the link of the mail, and the calendar shows it', async ({
  diary,
  page,
  browser,
  api,
  house,
}) => {
  const address = newAddress()
  const wish = { visitor_name: 'Paula Proposal', visitor_email: address, send_notification: false }
  const booking = await diary.book({ ...wish, start_time: '11:30' })
  await api.send('PATCH', 'settings', { body: { undo_seconds: 1 } })

  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Reschedule' }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('15:30')
  await diary.dialog.getByRole('button', { name: 'Ask first…' }).click()
  await expect(diary.dialog.getByLabel('Message')).toBeFocused()
  await diary.dialog.getByLabel('Message').fill('Anna has to leave early.')
  await diary.dialog.getByRole('button', { name: 'Ask Paula Proposal' }).click()
  await expect(diary.dialog.getByText('Paula Proposal is asked to come at another time')).toBeVisible()
  await expect(page.getByText(/Paula Proposal is asked: .*15:30/).first()).toBeAttached()
  expect(await complaints(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')

  const ghost = ghostOf(page, booking)
  await expect(ghost).toContainText('15:30 – 16:30')
  await expect(diary.time(booking)).toContainText('11:30 – 12:30')
  const taken = await api.send('POST', 'bookings', { body: house.wish({ start_time: '15:30' }) })
  expect(refusalIn(taken).code).toBe('slot_taken')
  await ghost.click()
  await expect(diary.dialog.getByRole('button', { name: 'Take back' })).toBeVisible()
  await page.keyboard.press('Escape')

  const link = linkIn(await letterTo(address))
  const visitor = await browser.newPage({
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  })
  await visitor.goto(link)
  await expect(visitor.getByText('Anna has to leave early.')).toBeVisible()
  await expect(diary.time(booking)).toContainText('11:30 – 12:30')
  await visitor.getByRole('button', { name: 'Take the proposed time' }).click()
  await expect(visitor.getByRole('button', { name: 'Take the proposed time' })).toHaveCount(0)
  await expect(visitor.getByText(/15:30/).first()).toBeVisible()
  await visitor.close()

  await diary.look()
  await expect(diary.time(booking)).toContainText('15:30 – 16:30')
  await expect(ghost).toBeHidden()
  expect((await letterTo(address, 2)).text).toMatch(/15:30/)
})

test('what was dragged is put back and asked instead', async ({ diary, page, api }) => {
  await api.send('PATCH', 'settings', { body: { undo_seconds: 20 } })
  const booking = await diary.book({ visitor_name: 'Dora Dragged', visitor_email: newAddress() })
  await expect(diary.tile(booking)).toBeVisible()
  await diary.drag(booking, 1)
  await diary.toast.getByRole('button', { name: 'Ask instead' }).click()
  await expect(ghostOf(page, booking)).toContainText('11:00 – 12:00')
  await expect(diary.time(booking)).toContainText('10:00 – 11:00')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(ghostOf(page, booking)).toBeHidden()
})

test('the API makes one proposal per booking, shows it in the grid and takes it back', async ({
  api,
  house,
}) => {
  const date = house.day(3)
  const wish = { booking_date: date, visitor_email: newAddress(), send_notification: false }
  const booking = await api.create(house.wish(wish))
  const path = `bookings/${booking.id}/proposal`
  const send = (body: object) => api.send('POST', path, { body: body as Record<string, never> })
  expect(await api.get(path)).toMatchObject({ json: { success: true, proposal: null } })

  const wrong: [object, string][] = [
    [{ booking_date: 'soon' }, '/booking_date'],
    [{ start_time: '25:00' }, '/start_time'],
    [{ start_time: '15:00', message: 7 }, '/message'],
    [{ start_time: '15:00', expires_in_hours: 0 }, '/expires_in_hours'],
    [{ start_time: '15:00', expires_in_hours: 337 }, '/expires_in_hours'],
    [{ start_time: '15:00', operator_id: 'Anna' }, '/operator_id'],
    [{ start_time: booking.start_time }, '/start_time'],
  ]
  for (const [body, pointer] of wrong) {
    const answer = await send(body)
    expect([answer.status, refusalIn(answer).errors[0]?.pointer]).toEqual([422, pointer])
  }

  const before = (await gridOf(api, { date_from: date, date_to: date })).ts
  const made = await send({ start_time: '15:00', message: ' Later? ', expires_in_hours: 3 })
  expect(made.status).toBe(201)
  const { proposal } = made.json as { proposal: ProposalJson }
  expect(proposal).toMatchObject({
    booking_id: booking.id,
    booking_date: date,
    start_time: '15:00',
    end_time: '16:00',
    message: 'Later?',
  })
  const grid: GridJson = await gridOf(api, { date_from: date, date_to: date })
  expect(grid.proposals.filter(({ booking_id }) => booking_id === booking.id)).toEqual([proposal])
  expect(grid.ts).toBeGreaterThan(before)
  const elsewhere = await gridOf(api, { date_from: house.day(4), date_to: house.day(5) })
  expect(elsewhere.proposals.map(({ id }) => id)).not.toContain(proposal.id)

  const again = await send({ start_time: '16:00' })
  expect((again.json as { proposal: ProposalJson }).proposal.id).not.toBe(proposal.id)
  expect((await api.send('DELETE', path)).status).toBe(200)
  expect(await api.get(path)).toMatchObject({ json: { success: true, proposal: null } })
})
