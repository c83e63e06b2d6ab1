import { describe, expect, it } from 'vitest'
import { conflictsOf } from './conflicts'
import { MINUTE } from './local-time'
import { unitsLeft } from './occupied'
import type { KnownBy, Situation, TimeSlotRow } from './situation'
import { slotsOf } from './slots'
import { at, busy, situationOf } from './test-situation'
import { eachOnce, isSameVisitor, isTwice, placesLeft, sharing, slotAt } from './time-slot'

/** Tuesdays and Thursdays at ten, an hour, for three. */
const tasting: TimeSlotRow = { id: 5, weekdays: [2, 4], start: 600, end: 660, capacity: 3 }
const cellar = (...timeSlots: TimeSlotRow[]) => situationOf({ timeSlots })
const span = (when: string, minutes = 60) => ({ start: at(when), end: at(when) + minutes * MINUTE })
const tuesday = span('2027-03-02 10:00')
const guest = (id: number, parts = {}) => busy(tuesday.start, tuesday.end, { id, timeSlotId: 5, ...parts })
const known = (parts: Partial<KnownBy>): KnownBy => ({ email: null, phone: null, name: null, ...parts })
const withGuests = (count: number, situation: Situation = cellar(tasting)): Situation => ({
  ...situation,
  bookings: Array.from({ length: count }, (_, index) => guest(index + 1)),
})

describe('a fixed time', () => {
  it('is met to the minute, in start and length, on its weekdays', () => {
    expect(slotAt(cellar(tasting), tuesday)).toBe(tasting)
    expect(slotAt(cellar(tasting), span('2027-03-04 10:00'))).toBe(tasting)
    expect(slotAt(cellar(tasting), span('2027-03-03 10:00'))).toBeNull()
    expect(slotAt(cellar(tasting), span('2027-03-02 10:01'))).toBeNull()
    expect(slotAt(cellar(tasting), span('2027-03-02 10:00', 59))).toBeNull()
    expect(slotAt(cellar(), tuesday)).toBeNull()
  })

  it('is one of several', () => {
    const late = { ...tasting, id: 6, start: 960, end: 1020 }
    expect(slotAt(cellar(tasting, late), span('2027-03-02 16:00'))).toBe(late)
  })

  it('has places until all are taken, and never less than none', () => {
    expect([0, 1, 3, 4].map((count) => placesLeft(withGuests(count), tuesday))).toEqual([3, 2, 0, 0])
    expect(placesLeft(withGuests(1), span('2027-03-02 12:00'))).toBeNull()
  })

  it('loses no place to another service, another day or another length', () => {
    const diary = cellar(tasting)
    diary.bookings = [
      guest(1, { serviceId: 9 }),
      guest(2, span('2027-03-04 10:00')),
      guest(3, { end: tuesday.end + 15 * MINUTE }),
      guest(4, { start: tuesday.start - 15 * MINUTE }),
    ]
    expect(placesLeft(diary, tuesday)).toBe(3)
  })

  it('is shared by those who booked it, and by nobody who stands elsewhere', () => {
    const shared = sharing(cellar(tasting), tuesday)
    expect(shared(guest(1))).toBe(true)
    expect(shared(guest(2, { timeSlotId: null }))).toBe(true)
    expect(shared(guest(3, { serviceId: 9 }))).toBe(false)
    expect(shared(guest(4, { start: tuesday.start + 15 * MINUTE }))).toBe(false)
  })

  it('of a single place is shared with nobody', () => {
    expect(sharing(cellar({ ...tasting, capacity: 1 }), tuesday)(guest(1))).toBe(false)
  })

  it('that is no longer offered is shared only by those who were booked into it', () => {
    const booked = sharing(cellar(), { ...tuesday, timeSlotId: 5 })
    expect(booked(guest(1))).toBe(true)
    expect(booked(guest(2, { timeSlotId: 6 }))).toBe(false)
    expect(booked(guest(3, { timeSlotId: null }))).toBe(false)
    expect(sharing(cellar(), tuesday)(guest(1, { timeSlotId: null }))).toBe(false)
    expect(sharing(cellar(), { ...tuesday, timeSlotId: null })(guest(1, { timeSlotId: null }))).toBe(false)
  })

  it('takes its person once, for all who share it', () => {
    expect(conflictsOf(withGuests(2), { ...tuesday, staffId: 1 })).toEqual([])
    const aside = conflictsOf(withGuests(2), { ...span('2027-03-02 10:30'), staffId: 1 })
    expect(aside.map(({ type }) => type)).toEqual(['booking', 'booking'])
  })

  it('is refused, by its time, when it is full', () => {
    expect(conflictsOf(withGuests(3), { ...tuesday, staffId: 1 })).toEqual([
      {
        type: 'capacity',
        message: 'This time slot is full.',
        overridable: true,
        startsAt: new Date(tuesday.start),
        endsAt: new Date(tuesday.end),
      },
    ])
  })

  it('is offered though it lies on no step, with the places that are left', () => {
    const odd = { ...tasting, start: 605, end: 665 }
    const found = slotsOf(cellar(odd), { from: '2027-03-01', to: '2027-03-04', staffId: null })
    const times = found.filter(({ start }) => (start - at('2027-03-01 00:00')) % (15 * MINUTE) !== 0)
    expect(times.map(({ start, left }) => [start, left])).toEqual([
      [at('2027-03-02 10:05'), 3],
      [at('2027-03-04 10:05'), 3],
    ])
    const longer = slotsOf(cellar(odd), { from: '2027-03-02', to: '2027-03-02', staffId: null, duration: 90 })
    expect(longer.some(({ start }) => start === at('2027-03-02 10:05'))).toBe(false)
  })
})

describe('a room', () => {
  it('is taken once by all who share a fixed time, and once more by each who does not', () => {
    const taken = [guest(1), guest(2), guest(3, { timeSlotId: 6 }), guest(4, { timeSlotId: null })]
    const alone = guest(5, { timeSlotId: null })
    const thursday = guest(6, span('2027-03-04 10:00'))
    const kept = eachOnce([...taken, alone, thursday].map((booking) => ({ booking })))
    expect(kept.map(({ booking }) => booking.id)).toEqual([1, 3, 4, 5, 6])
    expect(eachOnce([{ booking: busy(0, 1) }, { booking: busy(0, 1) }])).toHaveLength(2)
  })
})

describe('several rooms', () => {
  const rooms = situationOf({
    needsStaff: false,
    staff: [],
    service: { quantity: 2, bufferBefore: 15, bufferAfter: 15 },
    timeSlots: [tasting],
  })
  const inRoom = (id: number, parts = {}) => guest(id, { staffId: null, ...parts })

  it('lose one to all the guests of a fixed time, and none to their own', () => {
    const two = [inRoom(1), inRoom(2)]
    const left = unitsLeft({ ...rooms, bookings: two })
    expect(left(tuesday)).toBe(2)
    expect(left(span('2027-03-02 10:30'))).toBe(1)
    expect(left(span('2027-03-02 11:00'))).toBe(1)
    expect(left(span('2027-03-02 11:15'))).toBe(2)
    expect(left(span('2027-03-02 08:45'))).toBe(2)
    expect(left(span('2027-03-02 08:50'))).toBe(1)
  })

  it('lose one to each other booking at the same time, but to nobody’s of another service', () => {
    const others = [inRoom(1, { timeSlotId: null }), inRoom(2, { timeSlotId: null })]
    expect(unitsLeft({ ...rooms, timeSlots: [], bookings: others })(tuesday)).toBe(0)
    const elsewhere = [inRoom(1, { serviceId: 9 }), guest(2, { staffId: 1 })]
    expect(unitsLeft({ ...rooms, timeSlots: [], bookings: elsewhere })(tuesday)).toBe(2)
  })
})

describe('the same visitor', () => {
  const vera = known({ email: 'vera@x.test', phone: '+49 30 1', name: 'Vera' })

  it('is known by the email, however it is written', () => {
    expect(isSameVisitor(vera, known({ email: ' VERA@x.test ' }))).toBe(true)
    expect(isSameVisitor(vera, { ...vera, email: 'olaf@x.test' })).toBe(false)
  })

  it('is known by the phone where one gave no email', () => {
    expect(isSameVisitor(vera, known({ phone: '+49301', name: 'V.' }))).toBe(true)
    expect(isSameVisitor(vera, known({ phone: '49301' }))).toBe(false)
    expect(isSameVisitor(known({ phone: '(030) 1' }), known({ phone: '030-1', name: 'Olaf' }))).toBe(true)
  })

  it('is known by the name where neither gave anything else', () => {
    expect(isSameVisitor(known({ name: 'Vera' }), known({ name: ' vera' }))).toBe(true)
    expect(isSameVisitor(known({ name: 'Vera' }), known({ name: 'Olaf' }))).toBe(false)
    expect(isSameVisitor(known({ name: 'Vera' }), vera)).toBe(false)
    expect(isSameVisitor(vera, known({ name: 'Vera' }))).toBe(false)
    for (const more of [{ email: 'vera@x.test' }, { phone: '+49301' }]) {
      expect(isSameVisitor(known({ name: 'Vera', ...more }), known({ name: 'Vera' }))).toBe(false)
      expect(isSameVisitor(known({ name: 'Vera' }), known({ name: 'Vera', ...more }))).toBe(false)
    }
  })

  it('is not two of whom nothing is known', () => {
    expect(isSameVisitor(known({}), known({}))).toBe(false)
    expect(isSameVisitor(known({ name: '' }), known({ name: '' }))).toBe(false)
    expect(isSameVisitor(known({ name: 'Vera' }), known({}))).toBe(false)
  })

  it('has one place in a fixed time', () => {
    const diary = { ...cellar(tasting), bookings: [guest(1), guest(2, { visitor: vera })] }
    expect(isTwice(diary, tuesday, vera)).toBe(true)
    expect(isTwice(diary, tuesday, known({ email: 'olaf@x.test' }))).toBe(false)
    expect(isTwice(diary, span('2027-03-04 10:00'), vera)).toBe(false)
  })
})
