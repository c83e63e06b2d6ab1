import { expect } from '@playwright/test'
import type { Status } from '@/lib/domain/booking'
import { addDays } from '@/lib/domain/local-time'
import type { Answer, Fields } from './api-client'
import { type FourDesks, type Guest, instant } from './four-desks'
import { test } from './four-desks-test'

interface Named {
  id: number
  uid: string
}

/** What must be true of a booking in whatever words. */
interface Truth {
  starts: string
  ends: string
  service: Named & { name: string }
  person: Named | null
  guest: Guest
  /** In the smallest unit. */
  price: number
  status: Status
}

/** How each dialect calls the six statuses. */
const called = {
  native: {
    reserved: { status: 'pending', hold_expires_at: expect.any(String) },
    pending: { status: 'pending', hold_expires_at: null },
    confirmed: { status: 'confirmed' },
    completed: { status: 'completed' },
    cancelled: { status: 'cancelled', no_show: false },
    no_show: { status: 'cancelled', no_show: true },
  },
  slots: {
    reserved: 'pending',
    pending: 'pending',
    confirmed: 'confirmed',
    completed: 'confirmed',
    cancelled: 'cancelled',
    no_show: 'cancelled',
  },
} as const satisfies Record<string, Record<Status, unknown>>

/** The booking reads the same in all four. */
async function expectEverywhere(desks: FourDesks, id: number, truth: Truth): Promise<void> {
  const { starts, ends, service, person, guest, price, status } = truth
  const native = await desks.native.find(id)
  const others = await Promise.all([
    desks.business('GET', `bookings/${native.uid}`),
    desks.customer(guest)('GET', `bookings/customer/${id}`),
    desks.slots('GET', `bookings/${id}`),
  ])
  expect(others.map((answer) => answer.status)).toEqual([200, 200, 200])
  const [business, customer, slots] = others.map(({ json }) => json)
  expect(native).toMatchObject({
    starts_at: starts,
    ends_at: ends,
    product_id: service.id,
    operator_id: person?.id ?? null,
    customer_id: guest.id,
    price,
    currency: 'eur',
    ...called.native[status],
  })
  expect(business).toMatchObject({
    startTime: moment(starts),
    endTime: moment(ends),
    serviceId: service.uid,
    personId: person?.uid ?? null,
    clientId: guest.uid,
    amount: price / 100,
    status,
  })
  expect(customer).toMatchObject({
    from_date: starts,
    to_date: ends,
    service_name: service.name,
    price: { amount: price, currency: 'EUR' },
    is_cancelled: status === 'cancelled',
  })
  expect(slots).toMatchObject({
    data: {
      id,
      service_id: service.id,
      date: native.booking_date,
      status: called.slots[status],
      customer: { id: guest.id, name: guest.name, email: guest.email },
    },
  })
}

const moment = (at: string) => at.slice(0, 19).replace('T', ' ')

const told = (answer: Answer, status = 200): Fields => {
  expect(answer.status, answer.text).toBe(status)
  return answer.json as Fields
}

/** The native id of what a dialect has made. */
const idOf = async ({ native }: FourDesks, uid: unknown): Promise<number> => {
  const { bookings } = (await native.get('bookings', { limit: 200 })).json as { bookings: Named[] }
  return bookings.find((booking) => booking.uid === uid)?.id ?? 0
}

const hour = { kind: 'appointment', duration_minutes: 60, price: 5000 }

/** An appointment of an hour on a Monday, as each dialect writes it. */
const writers: Record<
  string,
  (desks: FourDesks, service: Named, guest: Guest, time: string) => Promise<number>
> = {
  async native({ native, monday, person }, service, { name, email }, start_time) {
    const place = { product_id: service.id, operator_id: person.id, booking_date: monday, start_time }
    return (
      await native.create({ ...place, visitor_name: name, visitor_email: email, send_notification: false })
    ).id
  },
  async business(desks, service, guest, time) {
    const startTime = instant(desks.monday, time)
    const endTime = new Date(Date.parse(startTime) + 3_600_000).toISOString()
    const names = {
      clientId: guest.uid,
      locationId: desks.location.uid,
      serviceId: service.uid,
      personId: desks.person.uid,
    }
    const booking = { ...names, startTime, endTime, status: 'confirmed', amount: 50, notifyClient: false }
    return idOf(desks, told(await desks.business('POST', 'bookings', booking), 201).id)
  },
  async marketplace(desks, service, guest, time) {
    const wish = { merchant_name: desks.slug, service_id: service.id, from_date: instant(desks.monday, time) }
    return told(await desks.customer(guest)('POST', 'bookings/customer', wish), 201).id as number
  },
  async slots(desks, service, { name, email }, time) {
    const slot = await desks.timeSlot(service, {
      start_time: time,
      end_time: time.replace(/^\d+/, (h) => `${Number(h) + 1}`),
    })
    const wish = { date: desks.monday, time_slot_id: slot.id, customer_name: name, customer_email: email }
    const { id } = told(await desks.slots('POST', 'bookings', wish), 201).data as Named
    await desks.slots('PATCH', `bookings/${id}`, { status: 'confirmed' })
    return id
  },
}

test('an appointment that is written in one dialect reads the same in all; changed or cancelled in any, so in all', async ({
  desks,
}) => {
  const service = { ...(await desks.service({ name: 'Hour', ...hour })), name: 'Hour' }
  for (const [index, [, write]] of Object.entries(writers).entries()) {
    const guest = await desks.guest()
    const time = `${10 + index}:00`
    const id = await write(desks, service, guest, time)
    const starts = instant(desks.monday, time)
    const ends = instant(desks.monday, `${11 + index}:00`)
    const truth: Truth = {
      starts,
      ends,
      service,
      person: desks.person,
      guest,
      price: 5000,
      status: 'confirmed',
    }
    await expectEverywhere(desks, id, truth)

    const { uid } = await desks.native.find(id)
    const day = addDays(desks.monday, 1 + index)
    const moved = { ...truth, starts: instant(day, '09:00'), ends: instant(day, '10:00') }
    const moves = [
      () => desks.native.move(id, { booking_date: day, start_time: '09:00', send_notification: false }),
      () =>
        desks.business('PUT', `bookings/${uid}`, {
          startTime: moved.starts,
          endTime: moved.ends,
          notifyClient: false,
        }),
      () =>
        desks.merchant('PATCH', `bookings/merchant/${id}`, {
          merchant_note: '',
          from_date: moved.starts,
          to_date: moved.ends,
        }),
      () =>
        desks.business('PUT', `bookings/${uid}`, {
          startTime: moved.starts,
          endTime: moved.ends,
          amount: 50,
        }),
    ]
    await moves[index]?.()
    await expectEverywhere(desks, id, moved)

    const ends4 = [
      () =>
        desks.customer(guest)('DELETE', `bookings/customer/${id}`, {
          booking_id: id,
          merchant_name: desks.slug,
        }),
      () => desks.slots('PATCH', `bookings/${id}`, { status: 'cancelled', cancel_reason: 'Ill' }),
      () => desks.business('PUT', `bookings/${uid}`, { status: 'cancelled', notifyClient: false }),
      () => desks.merchant('DELETE', `bookings/merchant/${id}`, { cancellation_reason: 'Ill' }),
    ]
    await ends4[index]?.()
    await expectEverywhere(desks, id, { ...moved, status: 'cancelled' })
  }
})

test('every status that one dialect has reads in the others as the tables say', async ({ desks }) => {
  const service = { ...(await desks.service({ name: 'Status', ...hour })), name: 'Status' }
  const statuses = Object.keys(called.slots) as Status[]
  for (const [index, status] of statuses.entries()) {
    const guest = await desks.guest()
    const day = addDays(desks.monday, 7)
    const [starts, ends] = [
      instant(day, `${9 + index}:00`.padStart(5, '0')),
      instant(day, `${10 + index}:00`),
    ]
    const names = {
      clientId: guest.uid,
      locationId: desks.location.uid,
      serviceId: service.uid,
      personId: desks.person.uid,
    }
    const wish = { ...names, startTime: starts, endTime: ends, status, amount: 50, notifyClient: false }
    const id = await idOf(desks, told(await desks.business('POST', 'bookings', wish), 201).id)
    await expectEverywhere(desks, id, {
      starts,
      ends,
      service,
      person: desks.person,
      guest,
      price: 5000,
      status,
    })
  }
})

test('a stay is the same nights and money in all', async ({ desks }) => {
  const fields = {
    name: 'Cottage',
    kind: 'rental',
    price: 9000,
    operator_ids: [],
    check_in_time: '15:00',
    check_out_time: '11:00',
  }
  const service = { ...(await desks.service(fields)), name: 'Cottage' }
  const nights = (week: number) => {
    const [from, to] = [addDays(desks.monday, week * 7), addDays(desks.monday, week * 7 + 2)]
    return { from, to, starts: instant(from, '15:00'), ends: instant(to, '11:00') }
  }
  const writersOfStays: ((guest: Guest, stay: ReturnType<typeof nights>) => Promise<number>)[] = [
    async ({ name, email }, { from, to }) =>
      (
        await desks.native.create({
          product_id: service.id,
          booking_date: from,
          checkout_date: to,
          visitor_name: name,
          visitor_email: email,
        })
      ).id,
    async (guest, { starts, ends }) => {
      const names = { clientId: guest.uid, locationId: desks.location.uid, serviceId: service.uid }
      const wish = {
        ...names,
        startTime: starts,
        endTime: ends,
        status: 'confirmed',
        amount: 180,
        notifyClient: false,
      }
      return idOf(desks, told(await desks.business('POST', 'bookings', wish), 201).id)
    },
    async (guest, { starts, ends }) => {
      const wish = { merchant_name: desks.slug, service_id: service.id, from_date: starts, to_date: ends }
      return told(await desks.customer(guest)('POST', 'bookings/customer', wish), 201).id as number
    },
  ]
  for (const [week, write] of writersOfStays.entries()) {
    const guest = await desks.guest()
    const { starts, ends, ...dates } = nights(week)
    const id = await write(guest, { starts, ends, ...dates })
    await expectEverywhere(desks, id, {
      starts,
      ends,
      service,
      person: null,
      guest,
      price: 18_000,
      status: 'confirmed',
    })
  }
})

test('what cannot be had is refused by each dialect with its own status', async ({ desks }) => {
  const service = await desks.service({ name: 'Refused', ...hour, cancel_deadline_hours: 1440 })
  const guest = await desks.guest()
  const id = (await writers.native?.(desks, service, guest, '16:00')) ?? 0
  const { uid } = await desks.native.find(id)
  const none = { id: 2_147_483_000, uid: '00000000-0000-4000-8000-000000000000' }
  const own = { booking_id: id, merchant_name: desks.slug }
  const refused = async (asked: Promise<Answer>, status: number, words: RegExp) => {
    const { text, ...answer } = await asked
    expect.soft([answer.status, text]).toEqual([status, expect.stringMatching(words)])
  }
  // What nobody has.
  await refused(desks.native.get(`bookings/${none.id}`), 404, /"not_found"/)
  await refused(desks.business('GET', `bookings/${none.uid}`), 404, /^\{"message":"Booking not found\."\}$/)
  await refused(desks.customer(guest)('GET', `bookings/customer/${none.id}`), 404, /"not_found"/)
  await refused(desks.slots('GET', `bookings/${none.id}`), 404, /^\{"error":"booking not found"\}$/)
  // What is too late for its customer, and is not for the business.
  await refused(desks.customer(guest)('DELETE', `bookings/customer/${id}`, own), 409, /"deadline_passed"/)
  // What is over cannot be asked for again.
  await desks.native.setStatus(id, { status: 'completed' })
  const pending = { status: 'pending' }
  await refused(
    desks.native.send('PUT', `bookings/${id}/status`, { body: pending }),
    409,
    /"invalid_transition"/,
  )
  await refused(desks.business('PUT', `bookings/${uid}`, pending), 422, /completed cannot become pending/)
  await refused(desks.slots('PATCH', `bookings/${id}`, pending), 400, /completed cannot become pending/)
  // What is cancelled is not cancelled again.
  const because = { cancellation_reason: '' }
  told(await desks.business('PUT', `bookings/${uid}`, { status: 'cancelled' }), 204)
  await refused(desks.merchant('DELETE', `bookings/merchant/${id}`, because), 409, /"invalid_transition"/)
})
