import { describe, expect, it } from 'vitest'
import { clock, localOf, MINUTE } from './local-time'
import type { Situation } from './situation'
import { slotsOf, stayOf } from './slots'
import { at, blocked, busy, hoursOn, letOf, situationOf } from './test-situation'

const tuesday = '2027-03-02'
const hour = 60 * MINUTE

const offered = (situation: Situation, from: string, to = from, staffId: number | null = null) =>
  slotsOf(situation, { from, to, staffId })

/** The starts of what is offered as the clock on the wall shows them. */
const startsOf = (situation: Situation, from: string, to = from, staffId: number | null = null) =>
  offered(situation, from, to, staffId).map(({ start }) => shown(start, situation))

const shown = (instant: number, { profile }: Situation) => clock(localOf(instant, profile.timezone).minute)

describe('free times', () => {
  it('come in steps from the opening, while the service still fits', () => {
    const shop = situationOf({ profile: { slotStep: 30 }, hours: [hoursOn(2, null, '09:10', '11:00')] })
    expect(startsOf(shop, tuesday)).toEqual(['09:10', '09:40'])
    expect(startsOf(shop, '2027-03-03')).toEqual([])
  })

  it('name everyone who could take them, also who begins the day at another minute', () => {
    const shop = situationOf({
      profile: { slotStep: 60 },
      hours: [hoursOn(2, 1, '09:00', '11:00'), hoursOn(2, 2, '09:30', '11:00')],
    })
    expect(offered(shop, tuesday).map((slot) => [shown(slot.start, shop), slot.staffIds])).toEqual([
      ['09:00', [1]],
      ['09:30', [1, 2]],
      ['10:00', [1, 2]],
    ])
    expect(startsOf(shop, tuesday, tuesday, 2)).toEqual(['09:30'])
  })

  it('leave out who is taken, and what is blocked', () => {
    const shop = situationOf({
      profile: { slotStep: 60 },
      hours: [hoursOn(2, null, '09:00', '12:00')],
      blocks: [blocked(at(`${tuesday} 11:00`), at(`${tuesday} 12:00`))],
      bookings: [busy(at(`${tuesday} 10:00`), at(`${tuesday} 11:00`), { staffId: 1 })],
    })
    expect(offered(shop, tuesday).map((slot) => [shown(slot.start, shop), slot.staffIds])).toEqual([
      ['09:00', [1, 2]],
      ['10:00', [2]],
    ])
  })

  it('begin after the notice and end with the furthest day', () => {
    const shop = situationOf({
      now: at(`${tuesday} 09:20`),
      profile: { slotStep: 60, minNotice: 60, maxDaysAhead: 1 },
    })
    const [first, ...others] = offered(shop, '2027-03-01', '2027-03-05')
    expect(first?.start).toBe(at(`${tuesday} 11:00`))
    expect(others.at(-1)?.start).toBe(at('2027-03-03 16:00'))
  })

  it('run on over midnight, also at the end of what is asked for', () => {
    const bar = situationOf({
      profile: { slotStep: 30 },
      hours: [hoursOn(1, null, '22:00', '24:00'), hoursOn(2, null, '00:00', '01:30')],
    })
    expect(startsOf(bar, '2027-03-01')).toEqual(['22:00', '22:30', '23:00', '23:30'])
    expect(startsOf(bar, tuesday)).toEqual(['00:00', '00:30'])
  })

  it('of a day are the same whatever range they are asked for in', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hoursOn(weekday, null, '00:00', '24:00'))
    const shop = situationOf({ profile: { slotStep: 50 }, hours: always })
    const alone = offered(shop, '2027-03-04')
    const within = offered(shop, '2027-03-02', '2027-03-06')
    expect(within.filter(({ start }) => localOf(start, 'Europe/Berlin').date === '2027-03-04')).toEqual(alone)
  })

  it('fit the length that is asked for', () => {
    const shop = situationOf({ profile: { slotStep: 60 }, hours: [hoursOn(2, null, '09:00', '12:00')] })
    const long = slotsOf(shop, { from: tuesday, to: tuesday, staffId: null, duration: 150 })
    expect(long.map(({ start, end }) => [shown(start, shop), shown(end, shop)])).toEqual([['09:00', '11:30']])
  })

  it('skip the hour that the clocks skip', () => {
    const night = situationOf({ profile: { slotStep: 60 }, hours: [hoursOn(7, null, '00:00', '06:00')] })
    expect(startsOf(night, '2027-03-28')).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00'])
    const halfPast = situationOf({ profile: { slotStep: 60 }, hours: [hoursOn(7, null, '02:30', '05:00')] })
    expect(startsOf(halfPast, '2027-03-28')).toEqual(['03:00', '04:00'])
  })

  it('come in order, whoever begins first, and of each only one', () => {
    const shop = situationOf({
      profile: { slotStep: 60 },
      hours: [hoursOn(2, 1, '12:00', '14:00'), hoursOn(2, 2, '09:00', '13:00')],
    })
    expect(startsOf(shop, tuesday)).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00'])
  })

  it('that begin late and end on another day need that day to be open', () => {
    const bar = situationOf({
      profile: { slotStep: 60 },
      service: { duration: 240 },
      hours: [hoursOn(2, null, '20:00', '24:00'), hoursOn(3, null, '00:00', '03:00')],
    })
    expect(startsOf(bar, tuesday)).toEqual(['20:00', '21:00', '22:00', '23:00'])
    expect(offered(bar, tuesday)[0]).toEqual({
      start: at(`${tuesday} 20:00`),
      end: at('2027-03-03 00:00'),
      staffIds: [1, 2],
      left: 1,
      bookingId: null,
    })
  })

  it('do not exist for a person who does not offer the service', () => {
    expect(offered(situationOf(), tuesday, tuesday, 99)).toEqual([])
    expect(offered(situationOf({ staff: [] }), tuesday)).toEqual([])
  })

  it('of a thing that exists several times say how many are left', () => {
    const court = situationOf({
      needsStaff: false,
      staff: [],
      profile: { slotStep: 60 },
      service: { quantity: 3 },
      hours: [hoursOn(2, null, '09:00', '12:00')],
      bookings: [
        busy(at(`${tuesday} 09:00`), at(`${tuesday} 10:00`), { id: 1, staffId: null }),
        ...[2, 3, 4].map((id) => busy(at(`${tuesday} 11:00`), at(`${tuesday} 12:00`), { id, staffId: null })),
      ],
    })
    expect(
      offered(court, tuesday).map((slot) => [shown(slot.start, court), slot.staffIds, slot.left]),
    ).toEqual([
      ['09:00', [], 2],
      ['10:00', [], 3],
    ])
  })
})

describe('check-in days', () => {
  const stay = (situation: Situation, date: string, nights: number) => ({
    ...stayOf({ date, nights }, situation.service, 'Europe/Berlin'),
  })
  const guests = (situation: Situation, date: string, nights: number, id = 1) => {
    const { start, end } = stay(situation, date, nights)
    return busy(start, end, { id, kind: 'rental', staffId: null })
  }
  const daysOf = (situation: Situation, nights?: number) =>
    slotsOf(situation, {
      from: '2027-03-09',
      to: '2027-03-14',
      staffId: null,
      ...(nights && { nights }),
    }).map(({ start }) => localOf(start, 'Europe/Berlin').date.slice(8))

  it('are those from which a stay fits before the next guests', () => {
    const cabin = letOf()
    cabin.bookings.push(guests(cabin, '2027-03-11', 2))
    expect(daysOf(cabin)).toEqual(['09', '10', '13', '14'])
    expect(daysOf(cabin, 2)).toEqual(['09', '13', '14'])
  })

  it('are asked for the shortest stay that is sold, unless told otherwise', () => {
    const cabin = letOf({ service: { minNights: 2, maxNights: 3 } })
    cabin.bookings.push(guests(cabin, '2027-03-11', 2))
    expect(daysOf(cabin)).toEqual(['09', '13', '14'])
    expect(daysOf(cabin, 1)).toEqual([])
    expect(daysOf(cabin, 4)).toEqual([])
  })

  it('say how many of the cabins are left', () => {
    const cabins = letOf({ service: { quantity: 2 } })
    cabins.bookings.push(guests(cabins, '2027-03-10', 1), guests(cabins, '2027-03-10', 2, 2))
    const left = slotsOf(cabins, { from: '2027-03-09', to: '2027-03-12', staffId: null }).map((slot) => [
      localOf(slot.start, 'Europe/Berlin').date.slice(8),
      slot.left,
    ])
    expect(left).toEqual([
      ['09', 2],
      ['11', 1],
      ['12', 2],
    ])
  })

  it('need a free guide where stays are led by people', () => {
    const trek = situationOf({ service: { kind: 'rental' } })
    const { start, end } = stay(trek, '2027-03-10', 2)
    trek.bookings.push(busy(start, end, { kind: 'rental', staffId: 1 }))
    const slots = slotsOf(trek, { from: '2027-03-10', to: '2027-03-12', staffId: null })
    expect(slots.map(({ staffIds }) => staffIds)).toEqual([[2], [2], [1, 2]])
  })
})

describe('classes', () => {
  const nine = at(`${tuesday} 09:00`)
  const yoga = (id: number, start: number, seats: string[], staffId = 1) =>
    busy(start, start + hour, { id, kind: 'group', staffId, seats })
  const studio = (...bookings: ReturnType<typeof yoga>[]) =>
    situationOf({
      profile: { slotStep: 60 },
      service: { kind: 'group', capacityMax: 2 },
      staff: [{ id: 1, name: 'Ann', locationIds: [] }],
      hours: [hoursOn(2, null, '09:00', '12:00')],
      bookings,
    })

  it('can be joined while seats are left, and begun where there is none', () => {
    const diary = studio(yoga(5, nine, ['a@x.test']), yoga(6, nine + hour, ['a@x.test', 'b@x.test']))
    expect(offered(diary, tuesday)).toEqual([
      { start: nine, end: nine + hour, staffIds: [1], left: 1, bookingId: 5 },
      { start: nine + 2 * hour, end: nine + 3 * hour, staffIds: [1], left: 2, bookingId: null },
    ])
  })

  it('of another service or of no group are not joined', () => {
    const diary = studio(yoga(5, nine, []))
    diary.bookings = [
      { ...yoga(5, nine, []), serviceId: 9, staffId: 2 },
      { ...yoga(6, nine + hour, []), kind: 'appointment', staffId: 2 },
    ]
    expect(offered(diary, tuesday).map(({ start, bookingId }) => [start - nine, bookingId])).toEqual([
      [0, null],
      [hour, null],
      [2 * hour, null],
    ])
  })

  it('are asked for with one person, at one location, on the dates that are meant', () => {
    const noon = at(`${tuesday} 12:00`)
    const diary = studio(
      yoga(5, noon, [], 1),
      { ...yoga(6, noon + hour, [], 2), locationId: 2 },
      yoga(7, at('2027-03-01 12:00'), []),
      yoga(8, at('2027-03-03 00:00'), []),
    )
    const joined = (parts: { staffId?: number; locationId?: number | null }) =>
      slotsOf(diary, { from: tuesday, to: tuesday, staffId: null, ...parts }).flatMap(
        ({ bookingId }) => bookingId ?? [],
      )
    expect(joined({})).toEqual([5, 6])
    expect(joined({ staffId: 1 })).toEqual([5])
    expect(joined({ staffId: 2 })).toEqual([6])
    expect(joined({ locationId: 2 })).toEqual([6])
    expect(joined({ locationId: null })).toEqual([5, 6])
  })

  it('can be joined until the notice, the service’s own before the house’s', () => {
    const diary = studio(yoga(5, nine, []))
    const ids = (now: string, service: { minNotice?: number }, minNotice = 60) =>
      offered(
        {
          ...diary,
          now: at(`${tuesday} ${now}`),
          profile: { ...diary.profile, minNotice },
          service: { ...diary.service, ...service },
        },
        tuesday,
      ).flatMap(({ bookingId }) => bookingId ?? [])
    expect(ids('08:00', {})).toEqual([5])
    expect(ids('08:01', {})).toEqual([])
    expect(ids('08:50', { minNotice: 10 })).toEqual([5])
    expect(ids('08:51', { minNotice: 10 })).toEqual([])
  })

  it('without a teacher name nobody, and come in the order of their starts', () => {
    const court = studio({ ...yoga(5, nine + 2 * hour, [], 1), staffId: null }, yoga(6, nine - hour, []))
    expect(offered(court, tuesday).map(({ start, staffIds }) => [start - nine, staffIds])).toEqual([
      [-hour, [1]],
      [0, [1]],
      [hour, [1]],
      [2 * hour, []],
    ])
  })

  it('can be joined outside of opening hours too, but not when they have begun', () => {
    const diary = studio(yoga(5, at(`${tuesday} 19:00`), []), yoga(6, at('2027-03-01 07:00'), []))
    const ids = offered(diary, '2027-03-01', tuesday).map(({ bookingId }) => bookingId)
    expect(ids).toContain(5)
    expect(ids).not.toContain(6)
  })
})
