import { describe, expect, it } from 'vitest'
import { MINUTE } from './local-time'
import { classesAt, place, type Wish } from './place'
import { Refused } from './refusal'
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

  it('with a seat left is joined before one that is full', () => {
    const diary = studio(yoga(1, 1, ['a@x.test', 'b@x.test']), yoga(2, 2, ['c@x.test']))
    expect(classesAt(diary, { start: ten, staffId: null }).map(({ id }) => id)).toEqual([2, 1])
  })
})
