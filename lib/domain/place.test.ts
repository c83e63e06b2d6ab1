import { describe, expect, it } from 'vitest'
import { MINUTE } from './local-time'
import { classesAt, isTaken, place, refusalFor, seatConflicts, takers, type Wish } from './place'
import { type Conflict, Refused } from './refusal'
import type { Situation } from './situation'
import { stayOf } from './slots'
import { at, blocked, busy, letOf, situationOf, wishFor } from './test-situation'

const ten = at('2027-03-02 10:00')
const annAtTen = busy(ten, ten + 60 * MINUTE, { id: 11, staffId: 1 })
const benAtTen = busy(ten, ten + 60 * MINUTE, { id: 12, staffId: 2 })
const asOwner = { override: false, mayOverride: true }
const overriding = { override: true, mayOverride: true }

function refusal(situation: Situation, wish: Wish): Refused {
  try {
    place(situation, wish)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('It was not refused.')
}

const conflictsIn = (refused: Refused) =>
  refused.details.conflicts?.map(({ type, staffId, bookingId }) => [type, staffId, bookingId])

describe('a wish for one person', () => {
  it('goes to that person', () => {
    expect(place(situationOf(), wishFor(ten, 60, 2))).toEqual({ staffId: 2, overbooked: false })
  })

  it('is refused when they are taken, though a colleague is free', () => {
    const refused = refusal(situationOf({ bookings: [annAtTen] }), wishFor(ten, 60, 1))
    expect(refused.reason).toBe('slot_taken')
    expect(conflictsIn(refused)).toEqual([['booking', 1, 11]])
  })

  it('is refused for a person who does not offer the service, whoever asks', () => {
    for (const rights of [asOwner, overriding]) {
      const refused = refusal(situationOf(), { ...wishFor(ten, 60, 99), ...rights })
      expect(refused.details.conflicts).toMatchObject([{ type: 'staff', overridable: false }])
    }
  })

  it('may move by a quarter of an hour: a booking does not stand in its own way', () => {
    const others = [busy(ten + 90 * MINUTE, ten + 120 * MINUTE, { id: 12 })]
    const diary = situationOf({ bookings: others, service: { bufferBefore: 10, bufferAfter: 10 } })
    for (const minutes of [-15, 15])
      expect(place(diary, wishFor(ten + minutes * MINUTE, 60, 1)).overbooked).toBe(false)
  })

  it('may start at any minute: the slot step is no rule', () => {
    expect(place(situationOf(), wishFor(ten + 7 * MINUTE, 13, 1))).toEqual({ staffId: 1, overbooked: false })
  })
})

describe('a wish for anyone', () => {
  it('goes to who is free', () => {
    expect(place(situationOf({ bookings: [annAtTen] }), wishFor(ten, 60)).staffId).toBe(2)
    expect(place(situationOf({ bookings: [benAtTen] }), wishFor(ten, 60)).staffId).toBe(1)
  })

  it('goes to the least busy that day, be they many short bookings or one long', () => {
    const two = at('2027-03-02 14:00')
    const diary = situationOf({
      bookings: [
        busy(two, two + 60 * MINUTE, { id: 1, staffId: 1 }),
        busy(two, two + 20 * MINUTE, { id: 2, staffId: 2 }),
        busy(two + 20 * MINUTE, two + 40 * MINUTE, { id: 3, staffId: 2 }),
      ],
    })
    expect(place(diary, wishFor(ten, 60)).staffId).toBe(2)
  })

  it('counts the local day, not what lies on others', () => {
    const wednesday = at('2027-03-03 09:00')
    const early = at('2027-03-02 09:00')
    const diary = situationOf({
      bookings: [
        busy(wednesday, wednesday + 480 * MINUTE, { id: 1, staffId: 1 }),
        busy(early, early + 60 * MINUTE, { id: 2, staffId: 2 }),
      ],
    })
    expect(place(diary, wishFor(ten, 60)).staffId).toBe(1)
  })

  it('stays with who had it before, as long as they are free', () => {
    const morning = busy(ten - 60 * MINUTE, ten, { staffId: 2 })
    const diary = situationOf({ bookings: [morning] })
    expect(place(diary, { ...wishFor(ten, 60), preferred: 2 }).staffId).toBe(2)
    expect(place(diary, { ...wishFor(ten, 60), preferred: null }).staffId).toBe(1)
    const taken = situationOf({ bookings: [benAtTen] })
    expect(place(taken, { ...wishFor(ten, 60), preferred: 2 }).staffId).toBe(1)
  })

  it('is refused with everything in everybody’s way', () => {
    const refused = refusal(
      situationOf({ bookings: [annAtTen], blocks: [blocked(ten, ten + 30 * MINUTE, { staffId: 2 })] }),
      wishFor(ten, 60),
    )
    expect(refused.reason).toBe('slot_taken')
    expect(conflictsIn(refused)).toEqual([
      ['booking', 1, 11],
      ['block', 2, undefined],
    ])
  })

  it('is refused when nobody offers the service, with no way past it', () => {
    const refused = refusal(situationOf({ staff: [] }), { ...wishFor(ten, 60), ...overriding })
    expect(refused.details.conflicts).toMatchObject([{ type: 'staff', overridable: false }])
  })
})

describe('an override', () => {
  it('passes a taken time, which is then overbooked', () => {
    const diary = situationOf({ bookings: [annAtTen] })
    expect(place(diary, { ...wishFor(ten, 60, 1), ...overriding })).toEqual({ staffId: 1, overbooked: true })
  })

  it('overbooks a taken time also where more stands in the way', () => {
    const early = at('2027-03-02 08:30')
    const diary = situationOf({ bookings: [busy(early, early + 60 * MINUTE)] })
    const wish = { ...wishFor(early, 60, 1), ...overriding }
    expect(place(diary, wish)).toEqual({ staffId: 1, overbooked: true })
  })

  it('passes hours, blocks, notice, the past and the furthest day, which doubles nothing', () => {
    const single = { staffId: 1, overbooked: false }
    const passes = (situation: Situation, start: number) =>
      expect(place(situation, { ...wishFor(start, 60, 1), ...overriding })).toEqual(single)
    passes(situationOf(), at('2027-03-02 06:00'))
    passes(situationOf({ blocks: [blocked(ten, ten + 60 * MINUTE)] }), ten)
    passes(situationOf({ profile: { minNotice: 10_000 } }), ten)
    passes(situationOf(), at('2020-03-02 10:00'))
    passes(situationOf({ profile: { maxDaysAhead: 0 } }), ten)
  })

  it('changes nothing where nothing stands in the way', () => {
    expect(place(situationOf(), { ...wishFor(ten, 60, 1), ...overriding }).overbooked).toBe(false)
  })

  it('for anyone still takes a free person, and else the one with least in the way', () => {
    const oneFree = situationOf({ bookings: [annAtTen] })
    expect(place(oneFree, { ...wishFor(ten, 60), ...overriding })).toEqual({ staffId: 2, overbooked: false })
    const nobodyFree = situationOf({
      bookings: [annAtTen, benAtTen],
      blocks: [blocked(ten, ten + 30 * MINUTE, { staffId: 1 })],
    })
    expect(place(nobodyFree, { ...wishFor(ten, 60), ...overriding })).toEqual({
      staffId: 2,
      overbooked: true,
    })
  })

  it('is nothing to who may not, and a refusal says so', () => {
    const diary = situationOf({ bookings: [annAtTen] })
    const refused = refusal(diary, { ...wishFor(ten, 60, 1), override: true, mayOverride: false })
    expect(refused.details.conflicts?.map(({ overridable }) => overridable)).toEqual([false])
    const offered = refusal(diary, { ...wishFor(ten, 60, 1), ...asOwner })
    expect(offered.details.conflicts?.map(({ overridable }) => overridable)).toEqual([true])
  })
})

describe('a service that needs nobody', () => {
  const cabins = letOf({ service: { quantity: 2 } })
  const nights = stayOf({ date: '2027-03-10', nights: 2 }, cabins.service, 'Europe/Berlin')
  const wish = { ...nights, staffId: null, override: false, mayOverride: false }
  const guests = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      busy(nights.start, nights.end, { id: index + 1, kind: 'rental', staffId: null }),
    )

  it('that exists twice is sold twice, not three times', () => {
    expect(place({ ...cabins, bookings: guests(1) }, wish)).toEqual({ staffId: null, overbooked: false })
    const refused = refusal({ ...cabins, bookings: guests(2) }, wish)
    expect(refused.reason).toBe('capacity_reached')
  })

  it('is overbooked by override only', () => {
    const full = { ...cabins, bookings: guests(2) }
    expect(place(full, { ...wish, ...overriding })).toEqual({ staffId: null, overbooked: true })
  })

  it('goes to nobody, also when somebody is asked for', () => {
    const refused = refusal(cabins, { ...wish, staffId: 1, ...overriding })
    expect(refused.details.conflicts).toMatchObject([{ type: 'staff' }])
  })
})

describe('a class', () => {
  const yoga = (id: number, staffId: number, seats: string[], start = ten) =>
    busy(start, start + 60 * MINUTE, { id, kind: 'group', staffId, seats })
  const studio = (...bookings: ReturnType<typeof yoga>[]) =>
    situationOf({ service: { kind: 'group', capacityMax: 2 }, bookings })

  it('is joined at its own start only, of its own service only', () => {
    const diary = studio(yoga(1, 1, []), yoga(2, 2, [], ten + 15 * MINUTE))
    diary.bookings.push(busy(ten, ten + 60 * MINUTE, { id: 3, kind: 'group', serviceId: 9 }))
    diary.bookings.push(busy(ten, ten + 60 * MINUTE, { id: 4, staffId: 2 }))
    const joined = (wish: { start: number; staffId: number | null }) =>
      classesAt(diary, wish).map(({ id }) => id)
    expect(joined({ start: ten, staffId: null })).toEqual([1])
    expect(joined({ start: ten, staffId: 1 })).toEqual([1])
    expect(joined({ start: ten, staffId: 2 })).toEqual([])
    expect(joined({ start: ten + 15 * MINUTE, staffId: null })).toEqual([2])
  })

  it('is joined at the location that is asked for', () => {
    const diary = studio(yoga(1, 1, []), { ...yoga(2, 2, []), locationId: 2 })
    const joined = (locationId: number | null) =>
      classesAt(diary, { start: ten, staffId: null, locationId }).map(({ id }) => id)
    expect([joined(null), joined(1), joined(2), joined(3)]).toEqual([[1, 2], [1], [2], []])
  })

  it('with a seat left is joined before one that is full', () => {
    const diary = studio(yoga(1, 1, ['a@x.test', 'b@x.test']), yoga(2, 2, ['c@x.test']))
    expect(classesAt(diary, { start: ten, staffId: null }).map(({ id }) => id)).toEqual([2, 1])
  })
})

describe('a seat in a class that meets', () => {
  const yoga = (seats: string[]) => busy(ten, ten + 60 * MINUTE, { id: 4, kind: 'group', staffId: 1, seats })
  const studio = (minNotice = 0) =>
    situationOf({
      service: { kind: 'group', capacityMax: 2 },
      profile: { minNotice },
      // The class itself, a block and closed hours are in nobody’s way who joins it.
      hours: [],
      blocks: [blocked(ten, ten + 60 * MINUTE)],
      bookings: [yoga(['a@x.test'])],
    })

  it('is free while one is left, whatever else happens there', () => {
    expect(seatConflicts(studio(), yoga(['a@x.test']))).toEqual([])
  })

  it('is not to be had when all are taken', () => {
    expect(seatConflicts(studio(), yoga(['a@x.test', 'b@x.test']))).toEqual([
      {
        type: 'capacity',
        message: 'All 2 places are taken.',
        overridable: true,
        bookingId: 4,
        startsAt: new Date(ten),
        endsAt: new Date(ten + 60 * MINUTE),
      },
    ])
  })

  it('needs the notice that the service needs, and is not sold further ahead than it', () => {
    const late = seatConflicts(studio(2880), yoga([]))
    expect(late.map(({ type }) => type)).toEqual(['notice'])
    const far = { ...studio(), now: at('2025-03-02 10:00') }
    expect(seatConflicts(far, yoga([])).map(({ type }) => type)).toEqual(['furthest_day'])
    const both = seatConflicts(studio(2880), yoga(['a@x.test', 'b@x.test']))
    expect(both.map(({ type }) => type)).toEqual(['capacity', 'notice'])
  })
})

describe('whether others have a time', () => {
  const asked = { start: ten, end: ten + 60 * MINUTE, staffId: 1 }

  it('is so when they are booked or all is sold, and not because of a buffer or a block', () => {
    expect(isTaken(situationOf({ bookings: [annAtTen] }), asked)).toBe(true)
    expect(isTaken(situationOf({ bookings: [benAtTen] }), asked)).toBe(false)
    expect(isTaken(situationOf({ blocks: [blocked(ten, ten + MINUTE)] }), asked)).toBe(false)
    const before = busy(ten - 60 * MINUTE, ten, { bufferAfter: 10 })
    expect(isTaken(situationOf({ bookings: [before] }), asked)).toBe(false)
    const boats = situationOf({ needsStaff: false, staff: [], service: { quantity: 2 } })
    boats.bookings = [1, 2].map((id) => busy(ten, ten + 60 * MINUTE, { id, staffId: null }))
    expect(isTaken(boats, { ...asked, staffId: null })).toBe(true)
  })
})

describe('who could take it', () => {
  it('is the person asked for, else everybody who offers it, else nobody where nobody is needed', () => {
    expect(takers(situationOf(), 2)).toEqual([2])
    expect(takers(situationOf(), 99)).toEqual([])
    expect(takers(situationOf(), null)).toEqual([1, 2])
    expect(takers(letOf(), null)).toEqual([null])
    expect(takers(letOf(), 1)).toEqual([])
  })
})

describe('among several who are free', () => {
  it('whoever has guests of the same fixed time takes the next ones as well', () => {
    const timeSlots = [{ id: 5, weekdays: [2], start: 600, end: 660, capacity: 3 }]
    const guest = { ...benAtTen, timeSlotId: 5 }
    const morning = busy(ten - 60 * MINUTE, ten, { id: 13, staffId: 2 })
    const diary = situationOf({ timeSlots, bookings: [guest, morning] })
    expect(place(diary, wishFor(ten, 60)).staffId).toBe(2)
    expect(place(diary, { ...wishFor(ten, 60), preferred: 1 }).staffId).toBe(2)
  })

  it('who is named first in the house comes first among equals', () => {
    const staff = [3, 1, 2].map((id) => ({ id, name: `No. ${id}`, locationIds: [] }))
    expect(place(situationOf({ staff }), wishFor(ten, 60)).staffId).toBe(1)
  })

  it('whoever had it before comes before who is less busy', () => {
    const long = busy(ten + 60 * MINUTE, ten + 300 * MINUTE, { staffId: 2 })
    expect(place(situationOf({ bookings: [long] }), { ...wishFor(ten, 60), preferred: 2 }).staffId).toBe(2)
  })
})

describe('the headline of a refusal', () => {
  const conflict = (type: Conflict['type'], parts: Partial<Conflict> = {}): Conflict => ({
    type,
    message: type,
    overridable: true,
    ...parts,
  })

  it('is what weighs most of all that stands in the way', () => {
    const headlines = (
      ['notice', 'furthest_day', 'stay_length', 'hours', 'capacity', 'buffer', 'block', 'booking'] as const
    ).map((_, index, all) => {
      const { reason, message } = refusalFor(all.slice(0, index + 1).map((type) => conflict(type)))
      return [reason, message]
    })
    expect(headlines).toEqual([
      ['too_soon', 'This time is too soon.'],
      ['too_far_ahead', 'This date is too far ahead.'],
      ['stay_length', 'This stay is too short or too long.'],
      ['outside_hours', 'This time is outside working hours.'],
      ['capacity_reached', 'No place is left at this time.'],
      ['slot_taken', 'This time is too close to another booking.'],
      ['slot_taken', 'This time is blocked.'],
      ['slot_taken', 'This time is already taken.'],
    ])
  })

  it('says where nobody works that nobody does', () => {
    const refused = refusal(situationOf({ staff: [] }), wishFor(ten, 60))
    expect([refused.reason, refused.message]).toEqual(['slot_taken', 'This time is not free.'])
    expect(refused.details.conflicts).toEqual([
      { type: 'staff', message: 'Nobody offers this service at present.', overridable: false },
    ])
    const other = refusal(situationOf(), wishFor(ten, 60, 99))
    expect(other.details.conflicts?.map(({ message }) => message)).toEqual([
      'This person does not offer this service.',
    ])
  })

  it('stands over every conflict once', () => {
    const lunch = conflict('block', { blockId: 3, staffId: 1 })
    const all = [lunch, { ...lunch }, { ...lunch, staffId: 2 }, { ...lunch, blockId: 4 }]
    expect(refusalFor(all).details.conflicts).toHaveLength(3)
  })

  it('lets nobody pass what cannot be passed, nor anybody who may not', () => {
    const wall = conflict('staff', { overridable: false })
    const asks = [
      refusalFor([wall], true),
      refusalFor([conflict('hours')], true),
      refusalFor([conflict('hours')]),
    ]
    expect(asks.map(({ details }) => details.conflicts?.[0]?.overridable)).toEqual([false, true, false])
  })
})
