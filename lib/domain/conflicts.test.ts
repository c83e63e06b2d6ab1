import { describe, expect, it } from 'vitest'
import { type Candidate, conflictsOf, defaultPrice, nightsOf } from './conflicts'
import { MINUTE } from './local-time'
import type { Situation } from './situation'
import { stayOf } from './slots'
import { at, blocked, busy, hoursOn, letOf, situationOf } from './test-situation'

const zone = 'Europe/Berlin'

/** A haircut of Ann's on 2 March at a time of day, of an hour unless it ends at another. */
const onTuesday = (from: string, to?: string, staffId: number | null = 1): Candidate => {
  const start = at(`2027-03-02 ${from}`)
  return { start, end: to ? at(`2027-03-02 ${to}`) : start + 60 * MINUTE, staffId }
}

const stay = (situation: Situation, date: string, nights: number): Candidate => ({
  ...stayOf({ date, nights }, situation.service, zone),
  staffId: null,
})

const messages = (situation: Situation, wish: Candidate) =>
  conflictsOf(situation, wish).map(({ message }) => message)

const types = (situation: Situation, wish: Candidate) => conflictsOf(situation, wish).map(({ type }) => type)

describe('what stands in the way', () => {
  it('is nothing on a free day', () => {
    expect(conflictsOf(situationOf(), onTuesday('09:00'))).toEqual([])
    expect(conflictsOf(situationOf(), onTuesday('16:00'))).toEqual([])
  })

  it('is another booking of the same person, shown with its time', () => {
    const taken = busy(at('2027-03-02 10:00'), at('2027-03-02 11:00'), { id: 7 })
    const diary = situationOf({ bookings: [taken] })
    expect(conflictsOf(diary, onTuesday('10:30'))).toMatchObject([
      {
        type: 'booking',
        bookingId: 7,
        staffId: 1,
        startsAt: new Date(taken.start),
        endsAt: new Date(taken.end),
      },
    ])
    expect(types(diary, onTuesday('10:15', '10:30'))).toEqual(['booking'])
    expect(types(diary, onTuesday('09:00', '12:00'))).toEqual(['booking'])
  })

  it('is not a booking that ends or begins just then, nor one of somebody else', () => {
    const diary = situationOf({ bookings: [busy(at('2027-03-02 10:00'), at('2027-03-02 11:00'))] })
    expect(types(diary, onTuesday('09:00'))).toEqual([])
    expect(types(diary, onTuesday('11:00'))).toEqual([])
    expect(types(diary, onTuesday('10:00', '11:00', 2))).toEqual([])
  })

  it('is that person’s other booking, however many of the service there are', () => {
    const taken = busy(at('2027-03-02 10:00'), at('2027-03-02 11:00'))
    const diary = situationOf({ service: { quantity: 3 }, bookings: [taken] })
    expect(types(diary, onTuesday('10:00'))).toEqual(['booking'])
  })

  it('is no number of nights for what is no stay, whatever the service was before', () => {
    expect(types(situationOf({ service: { minNights: 3 } }), onTuesday('10:00'))).toEqual([])
  })

  it('is a person’s booking of any service, but an object’s only of itself', () => {
    const span = [at('2027-03-02 10:00'), at('2027-03-02 11:00')] as const
    const ann = situationOf({ bookings: [busy(...span, { serviceId: 99 })] })
    expect(types(ann, onTuesday('10:00'))).toEqual(['booking'])
    const court = situationOf({
      needsStaff: false,
      bookings: [busy(...span, { serviceId: 99, staffId: null }), busy(...span, { staffId: 1 })],
    })
    expect(types(court, onTuesday('10:00', '11:00', null))).toEqual([])
  })

  it('is the time kept free around another booking, on either side', () => {
    const taken = busy(at('2027-03-02 11:00'), at('2027-03-02 12:00'), { bufferBefore: 15, bufferAfter: 30 })
    const diary = situationOf({ bookings: [taken] })
    expect(types(diary, onTuesday('09:45'))).toEqual([])
    expect(types(diary, onTuesday('09:50'))).toEqual(['buffer'])
    expect(types(diary, onTuesday('12:25'))).toEqual(['buffer'])
    expect(types(diary, onTuesday('12:30'))).toEqual([])
    expect(types(diary, onTuesday('10:30'))).toEqual(['booking'])
  })

  it('is the time the service itself keeps free, on either side', () => {
    const diary = situationOf({
      service: { bufferBefore: 20, bufferAfter: 10 },
      bookings: [busy(at('2027-03-02 11:00'), at('2027-03-02 12:00'))],
    })
    expect(types(diary, onTuesday('09:50'))).toEqual([])
    expect(types(diary, onTuesday('09:55'))).toEqual(['buffer'])
    expect(types(diary, onTuesday('12:15'))).toEqual(['buffer'])
    expect(types(diary, onTuesday('12:20'))).toEqual([])
  })

  it('is never the hours’ end for time kept free: buffers may lie outside of them', () => {
    const diary = situationOf({ service: { bufferBefore: 30, bufferAfter: 30 } })
    expect(types(diary, onTuesday('09:00'))).toEqual([])
    expect(types(diary, onTuesday('16:00'))).toEqual([])
  })

  it('is the end of working hours, with the reason of a special date', () => {
    const diary = situationOf({
      overrides: [
        { id: 5, staffId: null, date: '2027-03-03', closed: true, intervals: [], reason: 'Stocktaking' },
      ],
    })
    expect(types(diary, onTuesday('08:45'))).toEqual(['hours'])
    expect(types(diary, onTuesday('16:15'))).toEqual(['hours'])
    const wednesday = { start: at('2027-03-03 10:00'), end: at('2027-03-03 11:00'), staffId: 1 }
    expect(conflictsOf(diary, wednesday)).toMatchObject([
      { type: 'hours', message: 'Stocktaking', overrideId: 5, staffId: 1 },
    ])
  })

  it('is no midnight between two open spans', () => {
    const bar = situationOf({
      hours: [hoursOn(1, null, '20:00', '24:00'), hoursOn(2, null, '00:00', '03:00')],
    })
    const over = (from: string, to: string) => ({ start: at(from), end: at(to), staffId: 1 })
    expect(types(bar, over('2027-03-01 23:00', '2027-03-02 01:00'))).toEqual([])
    expect(types(bar, over('2027-03-01 23:00', '2027-03-02 00:00'))).toEqual([])
    expect(types(bar, over('2027-03-02 02:30', '2027-03-02 03:30'))).toEqual(['hours'])
  })

  it('is blocked time of the house, of the person, or of the service', () => {
    const noon = [at('2027-03-02 12:00'), at('2027-03-02 13:00')] as const
    const withBlock = (parts: object) => situationOf({ blocks: [blocked(...noon, { id: 3, ...parts })] })
    expect(conflictsOf(withBlock({}), onTuesday('12:30'))).toMatchObject([
      { type: 'block', blockId: 3, message: 'Works party' },
    ])
    expect(types(withBlock({ staffId: 1 }), onTuesday('12:30'))).toEqual(['block'])
    expect(types(withBlock({ staffId: 2 }), onTuesday('12:30'))).toEqual([])
    expect(types(withBlock({ serviceId: 1 }), onTuesday('12:30'))).toEqual(['block'])
    expect(types(withBlock({ serviceId: 2 }), onTuesday('12:30'))).toEqual([])
    expect(types(withBlock({}), onTuesday('11:00'))).toEqual([])
    expect(types(withBlock({}), onTuesday('13:00'))).toEqual([])
  })

  it('is the past, and too short a notice', () => {
    const now = at('2027-03-02 10:00')
    expect(types(situationOf({ now }), onTuesday('10:00'))).toEqual([])
    expect(conflictsOf(situationOf({ now }), onTuesday('09:59'))).toMatchObject([
      { type: 'notice', message: 'This time has passed.' },
    ])
    const careful = situationOf({ now, profile: { minNotice: 60 } })
    expect(types(careful, onTuesday('10:59'))).toEqual(['notice'])
    expect(types(careful, onTuesday('11:00'))).toEqual([])
  })

  it('is the service’s own notice rather than the profile’s, none included', () => {
    const now = at('2027-03-02 10:00')
    const own = (minNotice: number) =>
      situationOf({ now, profile: { minNotice: 60 }, service: { minNotice } })
    expect(types(own(0), onTuesday('10:00'))).toEqual([])
    expect(types(own(120), onTuesday('11:30'))).toEqual(['notice'])
  })

  it('is a day further away than the last that is open, by local dates', () => {
    const near = situationOf({ profile: { maxDaysAhead: 7 } })
    const on = (date: string) => ({ start: at(`${date} 09:00`), end: at(`${date} 10:00`), staffId: 1 })
    expect(types(near, on('2027-03-08'))).toEqual([])
    expect(types(near, on('2027-03-09'))).toEqual(['furthest_day'])
    const midnight = { start: at('2027-03-09 00:00'), end: at('2027-03-09 01:00'), staffId: 1 }
    expect(types(near, midnight)).toContain('furthest_day')
    const eager = situationOf({ profile: { maxDaysAhead: 7 }, service: { maxDaysAhead: 8 } })
    expect(types(eager, on('2027-03-09'))).toEqual([])
  })

  it('is all of it at once', () => {
    const diary = situationOf({
      profile: { minNotice: 7 * 1440 },
      blocks: [blocked(at('2027-03-02 06:00'), at('2027-03-02 08:30'))],
      bookings: [busy(at('2027-03-02 08:00'), at('2027-03-02 09:00'))],
    })
    expect(types(diary, onTuesday('08:00'))).toEqual(['notice', 'hours', 'block', 'booking'])
  })
})

describe('a stay', () => {
  const between = (situation: Situation, ...stays: [string, number][]) => ({
    ...situation,
    bookings: stays.map(([date, nights], index) =>
      busy(stay(situation, date, nights).start, stay(situation, date, nights).end, {
        id: index + 1,
        kind: 'rental',
        staffId: null,
      }),
    ),
  })

  it('begins on the day the guests before leave, and ends when the next come', () => {
    const cabin = between(letOf(), ['2027-03-10', 3], ['2027-03-15', 2])
    expect(types(cabin, stay(cabin, '2027-03-13', 2))).toEqual([])
    expect(types(cabin, stay(cabin, '2027-03-12', 2))).toEqual(['booking'])
    expect(types(cabin, stay(cabin, '2027-03-13', 3))).toEqual(['booking'])
  })

  it('knows no opening hours', () => {
    const cabin = letOf({ hours: [] })
    expect(types(cabin, stay(cabin, '2027-03-07', 1))).toEqual([])
  })

  it('has as many nights as the service sells', () => {
    const cabin = letOf({ service: { minNights: 2, maxNights: 5 } })
    const nights = [1, 2, 5, 6].map((count) => types(cabin, stay(cabin, '2027-03-10', count)))
    expect(nights).toEqual([['stay_length'], [], [], ['stay_length']])
  })

  it('counts its nights by dates, over a change of clocks too', () => {
    const cabin = letOf({ service: { minNights: 3, maxNights: 3, checkInMinute: 1380, checkOutMinute: 0 } })
    expect(types(cabin, stay(cabin, '2027-03-26', 3))).toEqual([])
    expect(nightsOf(stay(cabin, '2027-03-26', 3), zone)).toBe(3)
    expect(nightsOf(stay(cabin, '2027-10-30', 3), zone)).toBe(3)
  })

  it('finds room while one of the cabins is free every night', () => {
    const two = letOf({ service: { quantity: 2 } })
    const oneGone = between(two, ['2027-03-10', 3])
    expect(types(oneGone, stay(two, '2027-03-11', 1))).toEqual([])
    const bothGone = between(two, ['2027-03-10', 3], ['2027-03-12', 3])
    expect(types(bothGone, stay(two, '2027-03-12', 1))).toEqual(['capacity'])
    expect(types(bothGone, stay(two, '2027-03-09', 6))).toEqual(['capacity'])
    expect(types(bothGone, stay(two, '2027-03-13', 1))).toEqual([])
    const inTurns = between(two, ['2027-03-10', 1], ['2027-03-11', 1], ['2027-03-12', 1])
    expect(types(inTurns, stay(two, '2027-03-10', 3))).toEqual([])
  })
})

describe('a refusal says', () => {
  const special = (parts: { closed: boolean; reason: string | null }) =>
    situationOf({
      overrides: [{ id: 5, staffId: null, date: '2027-03-02', intervals: [[720, 780]], ...parts }],
    })

  it('that somebody else was first, or stands too close', () => {
    const diary = situationOf({
      bookings: [busy(at('2027-03-02 10:00'), at('2027-03-02 11:00'), { id: 7, bufferAfter: 15 })],
    })
    expect(messages(diary, onTuesday('10:30'))).toEqual(['Already booked.'])
    const close = conflictsOf(diary, onTuesday('11:00'))
    expect(close).toEqual([
      {
        type: 'buffer',
        message: 'Too close to another booking: time before or after it is kept free.',
        overridable: true,
        bookingId: 7,
        staffId: 1,
        startsAt: new Date(at('2027-03-02 10:00')),
        endsAt: new Date(at('2027-03-02 11:00')),
      },
    ])
  })

  it('why the day has other hours, as far as anybody said', () => {
    expect(messages(situationOf(), onTuesday('08:00'))).toEqual(['Outside working hours.'])
    expect(messages(special({ closed: true, reason: null }), onTuesday('10:00'))).toEqual([
      'Closed on this date.',
    ])
    expect(messages(special({ closed: false, reason: null }), onTuesday('10:00'))).toEqual([
      'Special hours on this date.',
    ])
    expect(messages(special({ closed: false, reason: 'Fair' }), onTuesday('10:00'))).toEqual(['Fair'])
  })

  it('whose hours they are, and that an owner may pass them', () => {
    const court = situationOf({ needsStaff: false, staff: [] })
    expect(conflictsOf(court, onTuesday('08:00', '09:00', null))).toEqual([
      { type: 'hours', message: 'Outside working hours.', overridable: true },
    ])
    expect(conflictsOf(situationOf(), onTuesday('08:00', '09:00', 2))).toEqual([
      { type: 'hours', message: 'Outside working hours.', overridable: true, staffId: 2 },
    ])
  })

  it('what is going on, from when to when', () => {
    const [start, end] = [at('2027-03-02 12:00'), at('2027-03-02 13:00')]
    const diary = situationOf({ blocks: [blocked(start, end, { id: 3 })] })
    expect(conflictsOf(diary, onTuesday('12:30'))).toEqual([
      {
        type: 'block',
        message: 'Works party',
        overridable: true,
        blockId: 3,
        staffId: 1,
        startsAt: new Date(start),
        endsAt: new Date(end),
      },
    ])
  })

  it('how much notice is needed, as people say it', () => {
    const needing = (minNotice: number) =>
      conflictsOf(situationOf({ profile: { minNotice } }), {
        start: at('2027-03-01 09:00'),
        end: at('2027-03-01 10:00'),
        staffId: 1,
      })
    expect([75, 120, 1440, 2880, 1500].map((minutes) => needing(minutes)[0]?.message)).toEqual([
      'Needs 75 minutes’ notice.',
      'Needs 2 hours’ notice.',
      'Needs a day’s notice.',
      'Needs 2 days’ notice.',
      'Needs 25 hours’ notice.',
    ])
    const early = situationOf({ now: at('2027-03-01 08:30'), profile: { minNotice: 60 } })
    const wish = { start: at('2027-03-01 09:00'), end: at('2027-03-01 10:00'), staffId: 1 }
    expect(conflictsOf(early, wish)).toEqual([
      { type: 'notice', message: 'Needs an hour’s notice.', overridable: true },
    ])
  })

  it('that the time has passed only when it has', () => {
    const now = at('2027-03-02 10:00')
    const due = situationOf({ now, profile: { minNotice: 60 } })
    expect(messages(due, onTuesday('10:00'))).toEqual(['Needs an hour’s notice.'])
    expect(messages(due, onTuesday('09:59'))).toEqual(['This time has passed.'])
  })

  it('until which day the diary is open', () => {
    const near = situationOf({ profile: { maxDaysAhead: 0 } })
    expect(conflictsOf(near, onTuesday('10:00'))).toEqual([
      { type: 'furthest_day', message: 'Bookings open until 2027-03-01.', overridable: true },
    ])
  })

  it('how long a stay may be', () => {
    const said = (service: { minNights?: number; maxNights?: number | null }, nights: number) => {
      const cabin = letOf({ service })
      return conflictsOf(cabin, stay(cabin, '2027-03-10', nights))
    }
    expect(said({ minNights: 3 }, 2)).toEqual([
      { type: 'stay_length', message: 'At least 3 nights.', overridable: true },
    ])
    expect(said({ maxNights: 5 }, 6)[0]?.message).toBe('At most 5 nights.')
    expect(said({ maxNights: null }, 300)).toEqual([])
  })

  it('that all of several are taken, from when to when', () => {
    const cabins = letOf({ service: { quantity: 2, bufferAfter: 60 } })
    const wish = stay(cabins, '2027-03-10', 1)
    const guests = [1, 2].map((id) => busy(wish.start, wish.end, { id, kind: 'rental', staffId: null }))
    expect(conflictsOf({ ...cabins, bookings: guests }, wish)).toEqual([
      {
        type: 'capacity',
        message: 'All 2 are taken.',
        overridable: true,
        startsAt: new Date(wish.start),
        endsAt: new Date(wish.end + 60 * MINUTE),
      },
    ])
  })
})

describe('a stay of hours', () => {
  it('counts as a night, so that it never comes for nothing', () => {
    expect(nightsOf({ start: at('2027-03-02 10:00'), end: at('2027-03-02 12:00') }, zone)).toBe(1)
    expect(nightsOf({ start: at('2027-03-02 10:00'), end: at('2027-03-03 09:00') }, zone)).toBe(1)
    expect(nightsOf({ start: at('2027-03-02 10:00'), end: at('2027-03-04 09:00') }, zone)).toBe(2)
  })
})

describe('a price nobody named', () => {
  it('is the service’s, times the nights of a stay, and nothing when it is free', () => {
    const price = (kind: string, priceType: 'per_booking' | 'per_night' | 'free') =>
      defaultPrice({ price: 4500, kind, priceType }, 3)
    expect(price('appointment', 'per_booking')).toBe(4500)
    expect(price('rental', 'per_night')).toBe(13_500)
    expect(price('rental', 'free')).toBe(0)
  })
})
