import { beforeAll, describe, expect, it } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { signCustomerToken } from '@/lib/db/customer-token'
import { signLink } from '@/lib/db/visitor-link'
import { addDays, instantOf, MINUTE } from '@/lib/domain/local-time'
import { visitorChoices } from '@/lib/domain/visitor-rules'
import { book } from './book'
import { changeSeat } from './change-seat'
import { changeStatus } from './change-status'
import { bookByCustomer } from './customer-book'
import { customerBooking } from './customer-booking'
import { cancelByCustomer } from './customer-cancel'
import { find } from './find'
import { become, daysOf, type House, mailsOf, openHouse, outcomes, refusal, visitor } from './test-house'

let house: House
let someDay: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  someDay = daysOf(house)
})

const tokenOf = (customerId: number, tokenVersion = 1) =>
  signCustomerToken({ profileId: house.profileId, customerId, tokenVersion })

/** Somebody the house knows, with a token; without an email as well. */
async function customer(name: string, email: string | null = visitor(name).email) {
  const { id } = await prisma().customer.create({ data: { profileId: house.profileId, name, email } })
  return { id, token: tokenOf(id) }
}

/** A booking of the house's and the token of whoever has it. */
async function booked(changes: Parameters<typeof someDay>[0] = {}) {
  const booking = await book(house.owner, someDay(changes))
  return { ...booking, token: tokenOf(booking.customerId ?? 0) }
}

/** A class with these in it, that needs `capacityMin`. */
async function classOf(capacityMin: number, ...names: string[]) {
  const { id: serviceId } = await prisma().service.create({
    data: {
      ...course,
      profileId: house.profileId,
      capacityMin,
      staff: { create: { staffId: house.ben.id } },
    },
  })
  const wish = someDay({ serviceId, staffId: house.ben.id })
  let booking = await book(house.owner, { ...wish, visitor: visitor(names[0] ?? '') })
  for (const name of names.slice(1)) booking = await book(house.owner, { ...wish, visitor: visitor(name) })
  const tokens = booking.participants.map((seat) => tokenOf(seat.customerId ?? 0))
  return { booking, tokens, wish }
}

const course = {
  name: 'Pottery',
  kind: 'group',
  capacityMax: 3,
  durationMinutes: 60,
  color: '#0f766e',
  price: 4000,
  priceType: 'per_person',
  currency: 'EUR',
} as const

const bringTo = (id: number, minutes: number) =>
  pool().query(
    `UPDATE booking SET starts_at = now() + $2 * interval '1 minute',
       ends_at = now() + ($2 + 60) * interval '1 minute' WHERE id = $1`,
    [id, minutes],
  )

describe('a customer’s token', () => {
  it('opens their own bookings, and those of nobody else', async () => {
    const [mine, theirs] = [
      await booked({ visitor: visitor('Mia Mine') }),
      await booked({ visitor: visitor('Theo Theirs') }),
    ]
    expect((await customerBooking(mine.token, mine.id)).booking.id).toBe(mine.id)
    expect((await refusal(customerBooking(mine.token, theirs.id))).reason).toBe('not_found')
    expect((await refusal(cancelByCustomer(mine.token, theirs.id))).reason).toBe('not_found')
    expect((await find(house.owner, theirs.id)).status).toBe('confirmed')
  })

  it('opens nothing of another house, whatever the ids are', async () => {
    const other = await openHouse()
    const mine = await booked()
    const wish = { ...someDay(), serviceId: other.haircut.id, staffId: other.ada.id }
    const theirs = await book(other.owner, wish)
    const foreign = signCustomerToken({
      profileId: other.profileId,
      customerId: theirs.customerId ?? 0,
      tokenVersion: 1,
    })
    expect((await customerBooking(foreign, theirs.id)).booking.id).toBe(theirs.id)
    expect((await refusal(customerBooking(foreign, mine.id))).reason).toBe('not_found')
    expect((await refusal(customerBooking(mine.token, theirs.id))).reason).toBe('not_found')
  })

  it('is good for nothing once it was revoked, forged or made for something else', async () => {
    const mine = await booked({ visitor: visitor('Rita Revoked') })
    const customerId = mine.customerId ?? 0
    const forged = mine.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const link = { profileId: house.profileId, bookingId: customerId, seatId: 1, linkVersion: 1 }
    for (const wrong of ['', 'x', forged, tokenOf(customerId, 2), `cu_live_${signLink('booking', link)}`])
      expect((await refusal(customerBooking(wrong, mine.id))).reason, wrong).toBe('unauthenticated')
    await prisma().customer.updateMany({ where: { id: customerId }, data: { tokenVersion: 2 } })
    expect((await refusal(customerBooking(mine.token, mine.id))).reason).toBe('unauthenticated')
    expect((await customerBooking(tokenOf(customerId, 2), mine.id)).booking.id).toBe(mine.id)
  })

  it('may be the link of a mail, for its one booking', async () => {
    const guest = visitor('Lina Link')
    const [one, other] = [await booked({ visitor: guest }), await booked({ visitor: guest })]
    const target = { profileId: house.profileId, bookingId: one.id, seatId: null, linkVersion: 1 }
    const link = signLink('booking', target)
    expect((await customerBooking(link, one.id)).booking.id).toBe(one.id)
    expect((await refusal(customerBooking(link, other.id))).reason).toBe('not_found')
    const wish = { what: { classId: 1 }, note: '', answers: {} }
    expect((await refusal(bookByCustomer(link, wish))).reason).toBe('forbidden')
    await cancelByCustomer(link, one.id)
    expect((await find(house.owner, one.id)).cancelledBy).toBe('visitor')
  })
})

describe('cancelling', () => {
  it('is possible until the deadline, by the database’s clock, and once', async () => {
    const one = await booked()
    await bringTo(one.id, 24 * 60 - 1)
    const late = await refusal(cancelByCustomer(one.token, one.id))
    expect([late.reason, late.message]).toEqual([
      'deadline_passed',
      expect.stringMatching(/^This was possible until \d{4}-\d\d-\d\dT[\d:]{8}Z\.$/),
    ])
    await bringTo(one.id, 24 * 60 + 5)
    const presses = Array.from({ length: 10 }, () => cancelByCustomer(one.token, one.id))
    expect(await outcomes(presses)).toEqual({ won: 1, reasons: { invalid_transition: 9 } })
    expect((await mailsOf(house, one.id)).filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
  })

  it('counts real hours across the change of the clocks', async () => {
    // 10:00 after the night in which Berlin's clocks go back is 25 real hours after 10:00 the day before.
    const sunday = lastSundayOf('10')
    const start = instantOf({ date: sunday, minute: 600 }, 'Europe/Berlin')
    const dayBefore = instantOf({ date: addDays(sunday, -1), minute: 600 }, 'Europe/Berlin')
    expect(start - dayBefore).toBe(25 * 60 * MINUTE)
    const one = await booked({ date: sunday, override: true })
    const { booking, seat } = await customerBooking(one.token, one.id)
    const mayCancel = (now: number) => visitorChoices(booking, seat, { moves: 'no', now }).cancel
    const deadline = dayBefore + 60 * MINUTE
    expect([mayCancel(dayBefore), mayCancel(deadline), mayCancel(deadline + 1)]).toEqual([true, true, false])
  })

  it('is refused for what is over', async () => {
    const one = await booked()
    await changeStatus(house.owner, one.id, become('completed'))
    expect((await refusal(cancelByCustomer(one.token, one.id))).reason).toBe('invalid_transition')
  })
})

describe('booking', () => {
  it('makes a booking of this very customer, whether or not they have an address', async () => {
    for (const email of ['paula@example.org', null]) {
      const paula = await customer('Paula Plan', email)
      const { date } = someDay()
      const startsAt = instantOf({ date, minute: 600 }, 'Europe/Berlin')
      const what = { serviceId: house.haircut.id, startsAt, endsAt: startsAt + 60 * MINUTE, staffId: null }
      const made = await bookByCustomer(paula.token, { what, note: 'By the window', answers: {} })
      expect(made.booking).toMatchObject({
        customerId: paula.id,
        visitorName: 'Paula Plan',
        visitorEmail: email,
        visitorNote: 'By the window',
        source: 'visitor',
        status: 'confirmed',
      })
      expect((await customerBooking(paula.token, made.booking.id)).status).toBe('confirmed')
    }
    const paulas = await prisma().customer.count({
      where: { profileId: house.profileId, name: 'Paula Plan' },
    })
    expect(paulas).toBe(2)
  })

  it('takes no other length than the service’s, and no service that is not offered online', async () => {
    const paul = await customer('Paul Plan')
    const startsAt = instantOf({ date: someDay().date, minute: 600 }, 'Europe/Berlin')
    const what = { serviceId: house.haircut.id, startsAt, endsAt: startsAt + 90 * MINUTE, staffId: null }
    const wish = { what, note: '', answers: {} }
    expect((await refusal(bookByCustomer(paul.token, wish))).details.faults?.[0]?.field).toBe('endTime')
    const hidden = await prisma().service.create({
      data: { ...course, profileId: house.profileId, bookableOnline: false },
    })
    const secret = { ...wish, what: { ...what, serviceId: hidden.id, endsAt: null } }
    expect((await refusal(bookByCustomer(paul.token, secret))).details.faults?.[0]?.field).toBe('serviceId')
  })
})

describe('a class', () => {
  const join = (token: string, classId: number) =>
    bookByCustomer(token, { what: { classId }, note: '', answers: {} })

  it('is joined by its id, and left without anybody else losing their seat', async () => {
    const { booking } = await classOf(1, 'Ann Alpha')
    const bob = await customer('Bob Beta', null)
    const joined = await join(bob.token, booking.id)
    expect(joined).toMatchObject({ seat: { customerId: bob.id, price: 4000 }, status: 'confirmed' })
    expect((await refusal(join(bob.token, booking.id))).reason).toBe('duplicate_booking')
    await cancelByCustomer(bob.token, booking.id)
    expect((await customerBooking(bob.token, booking.id)).status).toBe('cancelled')
    expect((await refusal(cancelByCustomer(bob.token, booking.id))).reason).toBe('invalid_transition')
    const after = await find(house.owner, booking.id)
    expect(after.status).toBe('confirmed')
    expect(after.participants.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'Ann Alpha confirmed',
      'Bob Beta cancelled',
    ])
    await join(bob.token, booking.id)
    expect((await customerBooking(bob.token, booking.id)).status).toBe('confirmed')
  })

  it('takes no more than it has places, however many come at once', async () => {
    const { booking } = await classOf(1, 'Ann Alpha')
    const crowd = await Promise.all(
      Array.from({ length: 12 }, (_, index) => customer(`Guest ${index}`, index % 2 ? null : undefined)),
    )
    const { won, reasons } = await outcomes(crowd.map(({ token }) => join(token, booking.id)))
    expect({ won, reasons }).toEqual({ won: 2, reasons: { capacity_reached: 10 } })
  })

  it('that is cancelled takes nobody in, and what is no class is not there', async () => {
    const { booking } = await classOf(1, 'Ann Alpha')
    const cara = await customer('Cara Gamma')
    await changeStatus(house.owner, booking.id, become('cancelled'))
    expect((await refusal(join(cara.token, booking.id))).reason).toBe('invalid_transition')
    const somebodys = await booked()
    for (const id of [somebodys.id, 2_000_000_000])
      expect((await refusal(join(cara.token, id))).message).toBe('Booking not found.')
  })

  it('that falls below its minimum by a customer’s leaving is told of once, to the business', async () => {
    const { booking, tokens } = await classOf(2, 'Dora Delta', 'Emil Epsilon', 'Fritz Zeta')
    const told = async () => (await mailsOf(house, booking.id)).filter(({ kind }) => kind === 'below_minimum')
    await cancelByCustomer(tokens[2] ?? '', booking.id)
    expect(await told()).toEqual([])
    await cancelByCustomer(tokens[1] ?? '', booking.id)
    const [mail] = await told()
    expect(mail).toMatchObject({ recipient: 'house@daybook.test', state: 'waiting', seconds: 0 })
    expect(mail?.text).toContain('Emil Epsilon does not take part any more')
    expect(mail?.text).toMatch(/Needed:\s+2 seats/)
    await cancelByCustomer(tokens[0] ?? '', booking.id)
    expect(await told()).toHaveLength(1)
    expect((await find(house.owner, booking.id)).status).toBe('cancelled')
  })

  it('that the desk itself takes somebody out of needs no mail', async () => {
    const { booking } = await classOf(2, 'Gita Eta', 'Hans Theta')
    await changeSeat(house.owner, booking.id, booking.participants[1]?.id ?? 0, become('cancelled') as never)
    expect((await mailsOf(house, booking.id)).map(({ kind }) => kind)).not.toContain('below_minimum')
  })
})

/** The last Sunday of a month that is ahead. */
function lastSundayOf(month: string): string {
  const today = new Date().toISOString().slice(0, 10)
  const [year = 0] = today.split('-').map(Number)
  const sundays = [year, year + 1].map((each) => {
    const last = `${each}-${month}-31`
    return addDays(last, -new Date(last).getUTCDay())
  })
  return sundays.find((sunday) => sunday > addDays(today, 2)) ?? ''
}

describe('a class that meets', () => {
  it('is joined by its number, also when its teacher gives no new ones', async () => {
    const { booking } = await classOf(1, 'Una Upsilon')
    const offer = { profileId: house.profileId, serviceId: booking.serviceId, staffId: house.ben.id }
    await prisma().serviceStaff.create({ data: { ...offer, staffId: house.ada.id } })
    await prisma().serviceStaff.delete({ where: { profileId_serviceId_staffId: offer } })
    const { token } = await customer('Zadie Newcomer')
    const { seat } = await bookByCustomer(token, { what: { classId: booking.id }, note: '', answers: {} })
    expect(seat?.name).toBe('Zadie Newcomer')
    const after = await find(house.owner, booking.id)
    expect(after.participants.map(({ name }) => name)).toEqual(['Una Upsilon', 'Zadie Newcomer'])
  })
})
