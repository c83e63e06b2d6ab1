import { expect } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Answer } from './api-client'
import { test as base } from './api-test'
import { type FourDesks, type Guest, instant, openDesks } from './four-desks'
import { withTenants } from './tenants'

const test = base.extend<object, { desks: FourDesks }>({
  desks: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      await withTenants(1, async ([tenant]) => {
        if (tenant) await use(await openDesks(tenant))
      })
    },
    { scope: 'worker' },
  ],
})

/** Those who ask in one dialect. */
interface Camp {
  send(index: number): Promise<Answer>
  /** What the dialect tells whoever comes too late: status and words. */
  tooLate: [status: number, words: Record<string, unknown>]
}

/** So many ask at once, the camps in turn. Answers how many had what they asked for, and what others were told amiss. */
async function storm(count: number, camps: Record<string, Camp>) {
  const named = Object.entries(camps)
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const [name, { send, tooLate }] = named[index % named.length] as [string, Camp]
      return { name, tooLate, ...(await send(index)) }
    }),
  )
  const losers = answers.filter(({ status }) => status >= 300)
  const amiss = losers.filter(({ status, json, tooLate: [expected, words] }) => {
    return status !== expected || !expect.objectContaining(words).asymmetricMatch(json)
  })
  return {
    won: count - losers.length,
    lost: new Set(losers.map(({ name }) => name)).size,
    amiss: [...new Set(amiss.map(({ name, status, text }) => `${name}: ${status} ${text}`))],
  }
}

const bookingsOn = async ({ native, monday }: FourDesks, product_id: number) =>
  (
    (await native.get('bookings', { product_id, date_from: monday, date_to: monday })).json as {
      bookings: BookingJson[]
    }
  ).bookings

test('of 200 who want one time in four dialects at once, one gets it; each other is told so in its own', async ({
  desks,
}) => {
  const { monday: booking_date, person, location, slug } = desks
  const service = await desks.service({ name: 'Consultation', kind: 'appointment', duration_minutes: 60 })
  const slot = await desks.timeSlot(service, { start_time: '10:00', end_time: '11:00', capacity: 1 })
  const guest = await desks.guest()
  const [startTime, endTime] = [instant(booking_date, '10:00'), instant(booking_date, '11:00')]
  const wish = { product_id: service.id, booking_date, start_time: '10:00', send_notification: false }
  const named = {
    clientId: guest.uid,
    locationId: location.uid,
    serviceId: service.uid,
    personId: person.uid,
  }
  const result = await storm(200, {
    native: {
      send: (index) =>
        desks.native.send('POST', 'bookings', { body: { ...wish, visitor_name: `Guest ${index}` } }),
      tooLate: [409, { success: false, error: expect.objectContaining({ code: 'slot_taken' }) }],
    },
    marketplace: {
      send: () =>
        desks.customer(guest)('POST', 'bookings/customer', {
          merchant_name: slug,
          service_id: service.id,
          from_date: startTime,
        }),
      tooLate: [409, { code: 'slot_taken', message: 'This time is already taken.' }],
    },
    business: {
      send: () =>
        desks.business('POST', 'bookings', {
          ...named,
          startTime,
          endTime,
          status: 'confirmed',
          amount: 50,
          notifyClient: false,
        }),
      tooLate: [422, { message: 'This time is already taken.' }],
    },
    slots: {
      send: (index) =>
        desks.slots('POST', 'bookings', {
          date: booking_date,
          time_slot_id: slot.id,
          customer_email: `s.${index}@example.org`,
        }),
      tooLate: [400, { error: 'time slot is full' }],
    },
  })
  expect(result).toEqual({ won: 1, lost: 4, amiss: [] })
  expect(await bookingsOn(desks, service.id)).toHaveLength(1)
})

test('of 200 who want a place in a class of 10 in three dialects at once, 10 have one', async ({ desks }) => {
  const { monday: booking_date, location, slug } = desks
  const course = { name: 'Course', kind: 'group', duration_minutes: 60, capacity_max: 10 }
  const service = await desks.service(course)
  const guests = await Promise.all(Array.from({ length: 133 }, () => desks.guest()))
  const guestOf = (index: number) => guests[Math.floor((index * 2) / 3)] as Guest
  const wish = { product_id: service.id, booking_date, start_time: '14:00', send_notification: false }
  const first = await desks.native.create({ ...wish, visitor_name: 'First' })
  const [startTime, endTime] = [instant(booking_date, '14:00'), instant(booking_date, '15:00')]
  const told = { startTime, endTime, status: 'confirmed', amount: 10, notifyClient: false }
  const result = await storm(199, {
    native: {
      send: (index) =>
        desks.native.send('POST', 'bookings', { body: { ...wish, visitor_name: `Native ${index}` } }),
      tooLate: [409, { success: false, error: expect.objectContaining({ code: 'capacity_reached' }) }],
    },
    marketplace: {
      send: (index) =>
        desks.customer(guestOf(index))('POST', 'bookings/customer', {
          merchant_name: slug,
          booking_id: first.id,
        }),
      tooLate: [409, { code: 'capacity_reached' }],
    },
    business: {
      send: (index) => {
        const named = { clientId: guestOf(index).uid, locationId: location.uid, serviceId: service.uid }
        return desks.business('POST', 'bookings', { ...told, ...named })
      },
      tooLate: [422, { message: 'No place is left at this time.' }],
    },
  })
  expect(result).toEqual({ won: 9, lost: 3, amiss: [] })
  const [only, ...others] = await bookingsOn(desks, service.id)
  expect(others).toEqual([])
  expect(only?.participants.filter(({ status }) => status !== 'cancelled')).toHaveLength(10)
})
