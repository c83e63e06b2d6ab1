import { expect } from '@playwright/test'
import type { TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { type ProfileApi, refusalIn } from './api-client'
import { type House, test } from './api-test'
import type { FakeMessage } from './fake-resend'
import { lettersTo, newAddress } from './mails'

/** Waits for so many mails at an address, and answers them. */
async function arrived(address: string, count = 1): Promise<FakeMessage[]> {
  await expect.poll(async () => (await lettersTo(address)).length, { timeout: 15_000 }).toBe(count)
  return lettersTo(address)
}

/** What a booking owes or owed: kind and state of each mail, oldest first. */
async function owed(api: ProfileApi, id: number): Promise<string[]> {
  const { timeline } = (await api.get(`bookings/${id}/timeline`)).json as { timeline: TimelineEntryJson[] }
  return timeline.flatMap(({ type, delivery }) => (delivery ? [`${type} ${delivery.state}`] : []))
}

/** Waits until nothing is being sent any more; what waits for its time may go on waiting. */
async function settled(api: ProfileApi, id: number, states: string[]): Promise<void> {
  await expect.poll(() => owed(api, id), { timeout: 15_000 }).toEqual(states)
}

const settings = (api: ProfileApi, body: { undo_seconds?: number; review_delay_minutes?: number }) =>
  api.send('PATCH', 'settings', { body })

const vera = (house: House, address: string, changes = {}) =>
  house.wish({ visitor_email: address, ...changes })

test.afterEach(async ({ api, house }) => {
  const { undo_seconds, review_delay_minutes } = house.settings
  await settings(api, { undo_seconds, review_delay_minutes })
})

test('a confirmed booking is told once, in the house’s own time', async ({ api, house }) => {
  const address = newAddress()
  const { id } = await api.create(vera(house, address))
  const [mail] = await arrived(address)
  expect(mail?.subject).toContain(house.massage.name)
  expect(mail?.text).toContain('10:00')
  expect(mail?.from).toContain(house.settings.name)
  await settled(api, id, ['confirmed sent'])
})

test('a pending one is told of when it is confirmed', async ({ api, house }) => {
  const address = newAddress()
  const { id } = await api.create(vera(house, address, { status: 'pending' }))
  expect(await owed(api, id)).toEqual([])
  await api.setStatus(id, { status: 'confirmed' })
  await api.setStatus(id, { status: 'confirmed' })
  await arrived(address)
  await settled(api, id, ['confirmed sent'])
})

test('nobody is told who shall not be, or has no address', async ({ api, house }) => {
  const quiet = { send_notification: false }
  const told = await api.create(vera(house, newAddress(), quiet))
  await api.move(told.id, { start_time: '11:00', ...quiet })
  await api.setStatus(told.id, { status: 'cancelled', ...quiet })
  await api.setStatus(told.id, { status: 'confirmed', ...quiet })
  await api.setStatus(told.id, { status: 'completed', ...quiet })
  expect(await owed(api, told.id)).toEqual([])
  const unknown = await api.create(house.wish({ start_time: '14:00' }))
  await api.move(unknown.id, { start_time: '15:00' })
  await api.setStatus(unknown.id, { status: 'cancelled' })
  expect(await owed(api, unknown.id)).toEqual([])
})

test('of two moves within the undo time one mail goes out, from the first place to the last', async ({
  api,
  house,
}) => {
  const address = newAddress()
  await settings(api, { undo_seconds: 4 })
  const { id } = await api.create(vera(house, address, { start_time: '09:30', send_notification: false }))
  await api.move(id, { start_time: '10:45' })
  await api.move(id, { start_time: '11:50' })
  expect(await owed(api, id)).toEqual(['rescheduled withdrawn', 'rescheduled waiting'])
  const [mail] = await arrived(address)
  expect(mail?.text).toContain('09:30')
  expect(mail?.text).toContain('11:50')
  expect(mail?.text).not.toContain('10:45')
  await settled(api, id, ['rescheduled withdrawn', 'rescheduled sent'])
})

test('a move that is taken back within the undo time is never told', async ({ api, house }) => {
  await settings(api, { undo_seconds: 60 })
  const { id } = await api.create(vera(house, newAddress(), { send_notification: false }))
  await api.move(id, { start_time: '11:00' })
  await api.move(id, { start_time: '12:00' })
  await api.move(id, { start_time: '10:00' })
  expect(await owed(api, id)).toEqual(['rescheduled withdrawn', 'rescheduled withdrawn'])
})

test('“don’t tell” takes back the mail that waits, the move stays', async ({ api, house }) => {
  await settings(api, { undo_seconds: 60 })
  const { id } = await api.create(vera(house, newAddress(), { send_notification: false }))
  const moved = await api.move(id, { start_time: '11:00' })
  expect(await api.move(id, { start_time: '11:00', send_notification: false })).toEqual(moved)
  expect(await owed(api, id)).toEqual(['rescheduled withdrawn'])
})

test('cancelling within the undo time of a move tells the cancellation only', async ({ api, house }) => {
  const address = newAddress()
  await settings(api, { undo_seconds: 60 })
  const { id } = await api.create(vera(house, address, { send_notification: false }))
  await api.move(id, { start_time: '11:00' })
  await api.setStatus(id, { status: 'cancelled', reason: 'The roof leaks' })
  const [mail] = await arrived(address)
  expect(mail?.text).toContain('The roof leaks')
  await settled(api, id, ['rescheduled withdrawn', 'cancelled sent'])
})

test('notify sends at once what was waiting, and again when asked again', async ({ api, house }) => {
  const address = newAddress()
  await settings(api, { undo_seconds: 60 })
  const { id } = await api.create(vera(house, address, { start_time: '09:30', send_notification: false }))
  await api.move(id, { start_time: '11:50' })
  await api.send('POST', `bookings/${id}/notify`)
  const [mail] = await arrived(address)
  expect(mail?.text).toContain('09:30')
  expect(mail?.text).toContain('11:50')
  await settled(api, id, ['rescheduled withdrawn', 'rescheduled sent'])
  await api.send('POST', `bookings/${id}/notify`)
  const [, again] = await arrived(address, 2)
  expect(again?.text).toBe(mail?.text)
})

test('notify without an address to write to is refused', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  expect(refusalIn(await api.send('POST', `bookings/${id}/notify`))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/visitor_email', code: 'no_email' }],
  })
})

test('a no-show is told nothing, then or later', async ({ api, house }) => {
  const address = newAddress()
  await settings(api, { undo_seconds: 60 })
  const { id } = await api.create(vera(house, address, { send_notification: false }))
  await api.move(id, { start_time: '11:00' })
  await api.setStatus(id, { status: 'cancelled', no_show: true })
  await api.setStatus(id, { status: 'cancelled', no_show: false })
  expect(await owed(api, id)).toEqual(['rescheduled withdrawn'])
})

test('a completed booking asks for a review, when the house says', async ({ api, house }) => {
  const address = newAddress()
  await settings(api, { review_delay_minutes: 0 })
  const { id } = await api.create(vera(house, address, { send_notification: false }))
  await api.setStatus(id, { status: 'completed' })
  await arrived(address)
  await settled(api, id, ['review_request sent'])

  await settings(api, { review_delay_minutes: 90 })
  const later = await api.create(vera(house, newAddress(), { start_time: '14:00', send_notification: false }))
  await api.setStatus(later.id, { status: 'completed' })
  expect(await owed(api, later.id)).toEqual(['review_request waiting'])
  await api.setStatus(later.id, { status: 'confirmed', send_notification: false })
  expect(await owed(api, later.id)).toEqual(['review_request withdrawn'])
})

test('who joins a class is told of it alone; all are told when it is cancelled', async ({ api, house }) => {
  const addresses = [newAddress(), newAddress()]
  const [first = '', second = ''] = addresses
  const join = (visitor_email: string) =>
    api.create({
      product_id: house.yoga.id,
      booking_date: house.monday,
      start_time: '17:30',
      visitor_name: 'Vera',
      visitor_email,
    })
  const { id } = await join(first)
  await join(second)
  for (const address of addresses) await arrived(address)
  await settled(api, id, ['confirmed sent', 'confirmed sent'])
  await api.setStatus(id, { status: 'cancelled' })
  for (const address of addresses) expect(await arrived(address, 2)).toHaveLength(2)
  await settled(api, id, ['confirmed sent', 'confirmed sent', 'cancelled sent', 'cancelled sent'])
})
