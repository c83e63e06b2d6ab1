import { beforeAll, describe, expect, it } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { signLink } from '@/lib/db/visitor-link'
import { DAY, instantOf, MINUTE } from '@/lib/domain/local-time'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { find } from './find'
import { remove } from './remove'
import { become, daysOf, type House, mailsOf, openHouse, outcomes, refusal, visitor } from './test-house'
import { timeline } from './timeline'
import { askToMove } from './visitor-ask'
import { visitorBooking } from './visitor-booking'
import { cancelByVisitor } from './visitor-cancel'
import { changeContact } from './visitor-contact'
import { moveByVisitor } from './visitor-move'
import { visitorTimes } from './visitor-times'

let house: House
let someDay: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  someDay = daysOf(house)
})

const linkTo = (bookingId: number, seatId: number | null = null, linkVersion = 1) =>
  signLink('booking', { profileId: house.profileId, bookingId, seatId, linkVersion })

async function booked(changes: Parameters<typeof someDay>[0] = {}) {
  const booking = await book(house.owner, someDay(changes))
  return { ...booking, link: linkTo(booking.id) }
}

/** A class with these in it, and the link of each. */
async function classOf(...names: string[]) {
  const wish = someDay({ serviceId: house.course.id })
  let booking = await book(house.owner, { ...wish, visitor: visitor(names[0] ?? '') })
  for (const name of names.slice(1)) booking = await book(house.owner, { ...wish, visitor: visitor(name) })
  return { booking, links: booking.participants.map((seat) => linkTo(booking.id, seat.id)) }
}

/** Puts a booking so many minutes from now, as nobody could by the rules. */
const bringTo = (id: number, minutes: number) =>
  pool().query(
    `UPDATE booking SET starts_at = now() + $2 * interval '1 minute',
       ends_at = now() + ($2 + 60) * interval '1 minute' WHERE id = $1`,
    [id, minutes],
  )

const settings = (data: object) => prisma().profile.update({ where: { id: house.profileId }, data })

describe('a link', () => {
  it('opens its booking and nothing else', async () => {
    const [one, other] = [await booked(), await booked()]
    expect((await visitorBooking(one.link))?.booking.id).toBe(one.id)
    expect((await visitorBooking(other.link))?.booking.id).toBe(other.id)
    for (const wrong of ['', 'x', linkTo(one.id, null, 2), linkTo(one.id, 1), linkTo(2_000_000_000)])
      expect(await visitorBooking(wrong), wrong).toBeNull()
    const review = { profileId: house.profileId, bookingId: one.id, seatId: null, linkVersion: 1 }
    expect(await visitorBooking(signLink('review', review))).toBeNull()
  })

  it('opens nothing once the booking is deleted or was handed on, and changes nothing either', async () => {
    const [gone, passed] = [await booked(), await booked()]
    await remove(house.owner, gone.id, null)
    await amend(house.owner, passed.id, { visitorEmail: 'someone.else@example.org' }, null)
    for (const { link } of [gone, passed]) {
      expect(await visitorBooking(link)).toBeNull()
      expect((await refusal(cancelByVisitor(link, null))).reason).toBe('not_found')
    }
    expect((await find(house.owner, passed.id)).status).toBe('confirmed')
  })

  it('of a class is a seat’s; nobody opens the whole class', async () => {
    const { booking, links } = await classOf('Ann Alpha', 'Bob Beta')
    expect(await visitorBooking(linkTo(booking.id))).toBeNull()
    expect((await visitorBooking(links[1] ?? ''))?.seat?.name).toBe('Bob Beta')
  })
})

describe('cancelling', () => {
  it('is noted as the visitor’s, with their reason, and told once', async () => {
    const one = await booked()
    await cancelByVisitor(one.link, 'I caught a cold.')
    await cancelByVisitor(one.link, 'Pressed twice.')
    const after = await find(house.owner, one.id)
    expect(after).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'visitor',
      cancelReason: 'I caught a cold.',
    })
    expect((await mailsOf(house, one.id)).filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
    const facts = await timeline(house.owner, one.id)
    expect(facts.filter(({ type, kind }) => kind === 'fact' && type === 'cancelled')).toMatchObject([
      { actor: { kind: 'visitor', name: 'Vera Visitor' } },
    ])
  })

  it('fifty times at once is cancelled once, and one mail', async () => {
    const one = await booked()
    const presses = Array.from({ length: 50 }, () => cancelByVisitor(one.link, null))
    expect((await outcomes(presses)).won).toBe(50)
    expect((await find(house.owner, one.id)).version).toBe(one.version + 1)
    expect((await mailsOf(house, one.id)).filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
  })

  it('is refused after the deadline, by the database’s clock', async () => {
    const one = await booked()
    await bringTo(one.id, 24 * 60 - 1)
    const { reason, details } = await refusal(cancelByVisitor(one.link, null))
    expect(reason).toBe('deadline_passed')
    expect(details.conflicts?.[0]?.endsAt?.getTime()).toBeLessThan(Date.now() + MINUTE)
    expect((await visitorBooking(one.link))?.choices).toEqual({ cancel: false, move: null, contact: true })
    await bringTo(one.id, 24 * 60 + 5)
    await cancelByVisitor(one.link, null)
    expect((await find(house.owner, one.id)).status).toBe('cancelled')
  })

  it('takes a request back at any time before it would begin', async () => {
    const one = await booked({ status: 'pending' })
    await bringTo(one.id, 5)
    await cancelByVisitor(one.link, null)
    expect((await find(house.owner, one.id)).status).toBe('cancelled')
  })

  it('is refused for what is over', async () => {
    const one = await booked()
    await changeStatus(house.owner, one.id, become('completed'))
    expect((await refusal(cancelByVisitor(one.link, null))).reason).toBe('invalid_transition')
  })

  it('gives back one’s own seat only; with the last of them the class is cancelled', async () => {
    const { booking, links } = await classOf('Ann Alpha', 'Bob Beta')
    await cancelByVisitor(links[0] ?? '', null)
    await cancelByVisitor(links[0] ?? '', null)
    const after = await find(house.owner, booking.id)
    expect(after.status).toBe('confirmed')
    expect(after.participants.map(({ name, status }) => [name, status])).toEqual([
      ['Ann Alpha', 'cancelled'],
      ['Bob Beta', 'confirmed'],
    ])
    const told = (await mailsOf(house, booking.id)).filter(({ kind }) => kind === 'cancelled')
    expect(told.map(({ recipient }) => recipient)).toEqual(['ann.alpha@example.org'])
    await cancelByVisitor(links[1] ?? '', null)
    expect(await find(house.owner, booking.id)).toMatchObject({ status: 'cancelled', cancelledBy: 'visitor' })
  })
})

describe('moving', () => {
  const times = async (link: string, from: string, anyone = false) => {
    const opened = await visitorBooking(link)
    if (!opened) throw new Error('The link opens nothing')
    return (await visitorTimes(opened, { from, to: from, anyone })).slots.map(({ start }) => start)
  }

  it('goes to a free time with the same person, half an hour of which may be its own', async () => {
    const wish = someDay()
    const one = await book(house.owner, wish)
    const to = instantOf({ date: wish.date, minute: 630 }, 'Europe/Berlin')
    expect(await times(linkTo(one.id), wish.date)).toContain(to)
    await moveByVisitor(linkTo(one.id), { startsAt: to, anyone: false })
    await moveByVisitor(linkTo(one.id), { startsAt: to, anyone: false })
    const after = await find(house.owner, one.id)
    expect(after).toMatchObject({ id: one.id, staffId: house.ada.id, status: 'confirmed', version: 2 })
    expect(after.startsAt.getTime()).toBe(to)
    expect((await mailsOf(house, one.id)).filter(({ kind }) => kind === 'rescheduled')).toHaveLength(1)
  })

  it('never takes what another has, nor a time that is not offered', async () => {
    const wish = someDay()
    const one = await book(house.owner, wish)
    const other = await book(house.owner, { ...wish, minute: 840 })
    const at = (minute: number) => instantOf({ date: wish.date, minute }, 'Europe/Berlin')
    expect(await times(linkTo(one.id), wish.date)).not.toContain(at(840))
    for (const minute of [840, 845, 1000, 300])
      expect(
        (await refusal(moveByVisitor(linkTo(one.id), { startsAt: at(minute), anyone: false }))).reason,
      ).toBe('slot_taken')
    expect((await find(house.owner, other.id)).version).toBe(1)
    expect(await times(linkTo(one.id), wish.date, true)).toContain(at(840))
    await moveByVisitor(linkTo(one.id), { startsAt: at(840), anyone: true })
    expect(await find(house.owner, one.id)).toMatchObject({
      staffId: house.ben.id,
      startsAt: new Date(at(840)),
    })
  })

  it('is for those in time, where the business lets visitors do it', async () => {
    const wish = someDay()
    const one = await book(house.owner, wish)
    const startsAt = instantOf({ date: wish.date, minute: 900 }, 'Europe/Berlin')
    const attempt = () => refusal(moveByVisitor(linkTo(one.id), { startsAt, anyone: false }))
    await settings({ visitorMoves: 'ask' })
    expect((await attempt()).reason).toBe('forbidden')
    await settings({ visitorMoves: 'no' })
    expect((await attempt()).reason).toBe('invalid_transition')
    await settings({ visitorMoves: 'direct' })
    await bringTo(one.id, 60)
    expect((await attempt()).reason).toBe('deadline_passed')
  })

  it('of a stay keeps its nights', async () => {
    const wish = someDay({ serviceId: house.cabin.id, staffId: null, minute: null })
    const stay = await book(house.owner, { ...wish, checkoutDate: plus(wish.date, 2) })
    const [next] = await times(linkTo(stay.id), plus(wish.date, 1))
    await moveByVisitor(linkTo(stay.id), { startsAt: next ?? 0, anyone: false })
    const after = await find(house.owner, stay.id)
    expect([after.startsAt, after.endsAt].map(Number)).toEqual(
      [stay.startsAt, stay.endsAt].map((each) => each.getTime() + DAY),
    )
  })

  it('of a seat goes to another class that meets, and the link follows', async () => {
    const { booking, links } = await classOf('Ann Alpha', 'Bob Beta')
    const { booking: other } = await classOf('Cem Gamma')
    const [link = ''] = links
    const [start] = await times(link, dateOf(other.startsAt))
    expect(start).toBe(other.startsAt.getTime())
    await moveByVisitor(link, { startsAt: start ?? 0, anyone: false })
    expect((await visitorBooking(link))?.booking.id).toBe(other.id)
    expect((await find(house.owner, booking.id)).participants.map(({ name }) => name)).toEqual(['Bob Beta'])
    expect((await find(house.owner, other.id)).participants).toHaveLength(2)
  })
})

describe('asking for another time', () => {
  const asks = async (id: number) =>
    (await timeline(house.owner, id)).filter(({ kind, type }) => kind === 'fact' && type === 'asked')

  it('leaves the booking as it is and writes to the business, once for the same words', async () => {
    await settings({ visitorMoves: 'ask' })
    const one = await booked()
    const wished = { date: house.monday, minute: 14 * 60 }
    for (let press = 0; press < 3; press += 1)
      await askToMove(one.link, { message: 'Could it be later?', wished })
    expect(await find(house.owner, one.id)).toMatchObject({ version: 1, startsAt: one.startsAt })
    expect(await asks(one.id)).toMatchObject([
      { actor: { kind: 'visitor' }, after: { reason: 'Could it be later?' } },
    ])
    const wishes = (await mailsOf(house, one.id)).filter(({ kind }) => kind === 'move_wish')
    expect(wishes.map(({ recipient }) => recipient)).toEqual(['house@daybook.test'])
    expect(wishes[0]?.text).toContain('14:00')
    const past = { message: 'Or before?', wished: { date: '2020-01-06', minute: 600 } }
    expect((await refusal(askToMove(one.link, past))).details.faults).toMatchObject([{ field: 'wished' }])
  })

  it('is no way to flood the business, and only for those in time', async () => {
    await settings({ visitorMoves: 'ask' })
    const one = await booked()
    const ask = (message: string) => askToMove(one.link, { message, wished: null })
    for (const message of ['one', 'two', 'three', 'four', 'five']) await ask(message)
    expect((await refusal(ask('six'))).reason).toBe('rate_limited')
    await ask('five')
    await bringTo(one.id, 180)
    expect((await refusal(ask('seven'))).reason).toBe('deadline_passed')
    await settings({ visitorMoves: 'no' })
    const other = await booked()
    const unwanted = askToMove(other.link, { message: 'Please', wished: null })
    expect((await refusal(unwanted)).reason).toBe('invalid_transition')
    await settings({ visitorMoves: 'direct' })
  })
})

describe('one’s own contact', () => {
  const contact = { name: 'Vera Neumann', email: 'vera.neumann@example.org', phone: '+49 30 1234567' }

  it('is put right by oneself: another customer, the same link', async () => {
    const one = await booked()
    await changeContact(one.link, contact)
    await changeContact(one.link, contact)
    const after = await find(house.owner, one.id)
    expect(after).toMatchObject({
      visitorName: contact.name,
      visitorEmail: contact.email,
      visitorPhone: contact.phone,
      version: 2,
    })
    expect(after.customerId).not.toBe(one.customerId)
    expect((await visitorBooking(one.link))?.booking.visitorName).toBe('Vera Neumann')
    const told = (await mailsOf(house, one.id)).map(({ kind, recipient, state }) => [kind, recipient, state])
    expect(told).toEqual([
      ['confirmed', one.visitorEmail, 'withdrawn'],
      ['confirmed', contact.email, 'waiting'],
    ])
  })

  it('of a seat is the seat’s, and no address sits in a class twice', async () => {
    const { booking, links } = await classOf('Ann Alpha', 'Bob Beta')
    await changeContact(links[0] ?? '', contact)
    expect((await find(house.owner, booking.id)).participants.map(({ name }) => name)).toEqual([
      'Vera Neumann',
      'Bob Beta',
    ])
    const twice = changeContact(links[1] ?? '', { ...contact, email: 'VERA.neumann@example.org' })
    expect((await refusal(twice)).reason).toBe('duplicate_booking')
  })

  it('is the business’s to keep once the visit has begun', async () => {
    const one = await booked()
    await bringTo(one.id, -5)
    expect((await refusal(changeContact(one.link, contact))).reason).toBe('deadline_passed')
  })
})

const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
const dateOf = (moment: Date) => moment.toISOString().slice(0, 10)
