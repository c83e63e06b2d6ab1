import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { Answer, Fields } from './api-client'
import { type Guest, instant } from './four-desks'
import { test } from './four-desks-test'

const moment = (at: string) => at.slice(0, 19).replace('T', ' ')

const told = (answer: Answer, status = 200): Fields => {
  expect(answer.status, answer.text).toBe(status)
  return answer.json as Fields
}

test('a class is booked, joined and left in one dialect, and each time reads the same in the others', async ({
  desks,
}) => {
  const fields = { name: 'Class', kind: 'group', duration_minutes: 60, price: 1500, cancel_deadline_hours: 0 }
  const service = await desks.service({ ...fields, capacity_min: 2, capacity_max: 4 })
  const [ann, bob, cem, dan, eva] = await Promise.all(Array.from({ length: 5 }, () => desks.guest()))
  if (!ann || !bob || !cem || !dan || !eva) throw new Error('Nobody comes')
  const day = addDays(desks.monday, 14)
  const [starts, ends] = [instant(day, '10:00'), instant(day, '11:00')]
  const there = { product_id: service.id, booking_date: day, start_time: '10:00', send_notification: false }
  const asGuest = ({ name, email }: Guest) => ({ ...there, visitor_name: name, visitor_email: email })
  const names = { locationId: desks.location.uid, serviceId: service.uid, personId: desks.person.uid }
  const asClient = ({ uid: clientId }: Guest) => ({ ...names, startTime: starts, endTime: ends, clientId })
  const joinAsClient = (guest: Guest) =>
    desks.business('POST', 'bookings', { ...asClient(guest), status: 'confirmed', amount: 15 })
  const joinAsCustomer = (guest: Guest, booking_id: number) =>
    desks.customer(guest)('POST', 'bookings/customer', { merchant_name: desks.slug, booking_id })

  const { id, uid } = await desks.native.create(asGuest(ann))
  /** Who sits in the class, and who has left it. */
  const expectClass = async (inside: Guest[], left: Guest[], status: 'confirmed' | 'cancelled') => {
    const native = await desks.native.find(id)
    const seats = native.participants.map((seat) => [seat.name, seat.status])
    const standing = left.map(({ name }) => [name, 'cancelled'])
    expect(seats).toEqual(
      expect.arrayContaining([...inside.map(({ name }) => [name, 'confirmed']), ...standing]),
    )
    expect(seats).toHaveLength(inside.length + left.length)
    expect(native).toMatchObject({ starts_at: starts, ends_at: ends, status, total: 1500 * inside.length })
    for (const guest of [...inside, ...left])
      expect((await desks.customer(guest)('GET', `bookings/customer/${id}`)).json, guest.name).toMatchObject({
        ...{
          from_date: starts,
          to_date: ends,
          price: { amount: 1500, currency: 'EUR' },
          price_type: 'per_person',
        },
        ...{ current_participants: inside.length, min_participants: 2, max_participants: 4 },
        is_cancelled: status === 'cancelled' || left.includes(guest),
      })
    const [business, slots] = await Promise.all([
      desks.business('GET', `bookings/${uid}`),
      desks.slots('GET', `bookings/${id}`),
    ])
    expect(business.json).toMatchObject({
      ...{ startTime: moment(starts), endTime: moment(ends), status, amount: 15 },
      ...{ clientId: ann.uid, personId: desks.person.uid, service: { simultaneous: 4 } },
    })
    expect(slots.json).toMatchObject({
      data: { id, date: day, time_slot_id: null, status, customer: { id: ann.id } },
    })
  }
  await expectClass([ann], [], 'confirmed')
  expect(told(await joinAsClient(bob), 201)).toEqual({ id: uid })
  expect(told(await joinAsCustomer(cem, id), 201)).toMatchObject({ id, current_participants: 3 })
  expect(await desks.native.create(asGuest(dan))).toMatchObject({ id })
  await expectClass([ann, bob, cem, dan], [], 'confirmed')
  // No place is left, in any dialect; and nobody sits in it twice.
  const full = [joinAsClient(eva), joinAsCustomer(eva, id), joinAsCustomer(bob, id)]
  expect((await Promise.all(full)).map(({ status }) => status)).toEqual([422, 409, 409])
  const body = asGuest(eva)
  expect((await desks.native.send('POST', 'bookings', { body })).status).toBe(409)

  const own = { booking_id: id, merchant_name: desks.slug }
  told(await desks.customer(bob)('DELETE', `bookings/customer/${id}`, own))
  await expectClass([ann, cem, dan], [bob], 'confirmed')
  const seat = (await desks.native.find(id)).participants.find(({ name }) => name === dan.name)
  const gone = { status: 'cancelled', send_notification: false }
  told(await desks.native.send('PUT', `bookings/${id}/participants/${seat?.id}/status`, { body: gone }))
  await expectClass([ann, cem], [bob, dan], 'confirmed')
  expect(told(await joinAsClient(eva), 201)).toEqual({ id: uid })
  await expectClass([ann, cem, eva], [bob, dan], 'confirmed')
  told(await desks.slots('PATCH', `bookings/${id}`, { status: 'cancelled', cancel_reason: 'Nobody teaches' }))
  await expectClass([ann, cem, eva], [bob, dan], 'cancelled')
})
