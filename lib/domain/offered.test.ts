import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf } from './conflicts'
import type { Interval } from './interval'
import { addDays, datesBetween, localOf, MINUTE } from './local-time'
import { classesAt, place } from './place'
import { Refused } from './refusal'
import { openIntervals, workingMinutes } from './schedule'
import type { BusyRow, Situation } from './situation'
import { type Slot, slotsOf, stayOf } from './slots'
import { classDiaries, type Diary, diaries, letDiaries } from './test-diaries'

describe('what is offered can be booked, and what is not offered is refused', () => {
  it('for appointments, with each person and with anyone', () => {
    fc.assert(
      fc.property(diaries, (diary) => {
        const { situation } = diary
        const offers = byStart(slotsOf(situation, { ...range(diary), staffId: null }))
        for (const span of raster(diary)) {
          const takers = peopleOf(situation).filter((staffId) => accepted(situation, span, staffId))
          const offer = offers.get(span.start)
          offers.delete(span.start)
          expect(offer?.staffIds ?? null).toEqual(takers.length > 0 ? withoutNobody(takers) : null)
          expect(accepted(situation, span, null)).toBe(offer !== undefined)
        }
        expect([...offers.values()]).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('for one person as for that person among all', () => {
    fc.assert(
      fc.property(diaries, (diary) => {
        for (const { id } of diary.situation.staff)
          for (const slot of slotsOf(diary.situation, { ...range(diary), staffId: id })) {
            expect(slot.staffIds).toEqual([id])
            expect(accepted(diary.situation, slot, id)).toBe(true)
          }
      }),
      { numRuns: 100 },
    )
  })

  it('for a day alone as for the day among others', () => {
    fc.assert(
      fc.property(diaries, ({ situation, from, to }) => {
        const together = slotsOf(situation, { from, to, staffId: null })
        const alone = datesBetween(from, to).flatMap((date) =>
          slotsOf(situation, { from: date, to: date, staffId: null }),
        )
        expect(alone).toEqual(together)
      }),
      { numRuns: 100 },
    )
  })

  it('as often as units are said to be left', () => {
    fc.assert(
      fc.property(diaries, (diary) => {
        fc.pre(!diary.situation.needsStaff)
        for (const slot of slotsOf(diary.situation, { ...range(diary), staffId: null }))
          expect(timesSold(diary.situation, slot)).toBe(slot.left)
      }),
      { numRuns: 100 },
    )
  })

  it('for classes: a seat where one is left, a new class where none meets', () => {
    fc.assert(
      fc.property(classDiaries, (diary) => {
        const { situation, from, to } = diary
        const slots = slotsOf(situation, { from, to, staffId: null })
        for (const { start, end, staffIds, bookingId, left } of slots) {
          expect(seated(situation, { start, end }, null)).toBe(true)
          for (const staffId of staffIds) expect(seated(situation, { start, end }, staffId)).toBe(true)
          const joined = situation.bookings.find(({ id }) => id === bookingId)
          expect(left).toBe(situation.service.capacityMax - (joined?.seats.length ?? 0))
        }
        const offers = new Set(slots.map(({ start }) => start))
        for (const span of raster(diary))
          if (!offers.has(span.start)) expect(seated(situation, span, null)).toBe(false)
      }),
      { numRuns: 120 },
    )
  })

  it('for every check-in day of a let', () => {
    fc.assert(
      fc.property(letDiaries, fc.integer({ min: 1, max: 4 }), (diary, nights) => {
        const { situation, from, to } = diary
        const offers = byStart(slotsOf(situation, { from, to, staffId: null, nights }))
        for (const date of datesBetween(from, to)) {
          const span = stayOf({ date, nights }, situation.service, situation.profile.timezone)
          const takers = peopleOf(situation).filter((staffId) => accepted(situation, span, staffId))
          const offer = offers.get(span.start)
          expect(offer?.staffIds ?? null).toEqual(takers.length > 0 ? withoutNobody(takers) : null)
          if (offer && !situation.needsStaff) expect(timesSold(situation, offer)).toBe(offer.left)
        }
      }),
      { numRuns: 120 },
    )
  })
})

describe('a time is free', () => {
  /** Hours that end within a repeated hour hold until its first pass, which no clock on the wall can tell. */
  const unambiguous = diaries.filter(({ from }) => from !== '2027-10-30')

  it('exactly when nothing stands in the way at any of its minutes', () => {
    fc.assert(
      fc.property(
        unambiguous,
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom(5, 15, 60),
        (diary, at, length) => {
          const { situation, from } = diary
          const [first] = openIntervals({ ...situation, hours: everyDay, overrides: [] }, null, from, from)
          const start = (first?.start ?? 0) + at * 5 * MINUTE
          const span = { start, end: start + length * MINUTE }
          for (const staffId of peopleOf(situation))
            expect(conflictsOf(situation, { ...span, staffId }).length === 0).toBe(
              freeByTheMinute(situation, span, staffId),
            )
        },
      ),
      { numRuns: 500 },
    )
  })
})

const range = ({ from, to }: Diary) => ({ from, to })
const byStart = (slots: Slot[]) => new Map(slots.map((slot) => [slot.start, slot]))
const peopleOf = ({ staff, needsStaff }: Situation) => (needsStaff ? staff.map(({ id }) => id) : [null])
const withoutNobody = (people: (number | null)[]) => people.filter((id) => id !== null)

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  staffId: null,
  weekday,
  start: 0,
  end: 1440,
  validFrom: null,
  validTo: null,
}))

/** All the steps from the openings of everybody's days, and those of the whole day besides. */
function raster({ situation, from, to }: Diary): Interval[] {
  const step = situation.profile.slotStep * MINUTE
  const starts = new Set<number>()
  for (const staffId of peopleOf(situation))
    for (const date of datesBetween(from, to))
      for (const open of openIntervals(situation, staffId, date, date))
        for (let start = open.start; start < open.end; start += step) starts.add(start)
  return [...starts].map((start) => ({ start, end: start + situation.service.duration * MINUTE }))
}

function accepted(situation: Situation, { start, end }: Interval, staffId: number | null): boolean {
  try {
    place(situation, { start, end, staffId, override: false, mayOverride: false })
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** As booking a class goes: who asks for a time at which one meets joins it, or is refused if it is full. */
function seated(situation: Situation, span: Interval, staffId: number | null): boolean {
  const [running] = classesAt(situation, { start: span.start, staffId })
  return running
    ? running.seats.length < situation.service.capacityMax && accepted(onlyNotice(situation), span, null)
    : accepted(situation, span, staffId)
}

/** The situation without anything but its notice to stand in the way. */
const onlyNotice = (situation: Situation): Situation => ({
  ...situation,
  profile: { ...situation.profile, maxDaysAhead: 365 },
  service: { ...situation.service, maxDaysAhead: null },
  needsStaff: false,
  staff: [],
  hours: everyDay,
  overrides: [],
  blocks: [],
  bookings: [],
})

/** How often a time is sold until it is refused. */
function timesSold(situation: Situation, { start, end }: Interval): number {
  const { id: serviceId, kind, bufferBefore, bufferAfter } = situation.service
  const bookings = [...situation.bookings]
  const sold: BusyRow[] = []
  while (accepted({ ...situation, bookings: [...bookings, ...sold] }, { start, end }, null))
    sold.push({
      id: 1000 + sold.length,
      kind,
      status: 'confirmed',
      serviceId,
      staffId: null,
      locationId: 1,
      start,
      end,
      bufferBefore,
      bufferAfter,
      overbooked: false,
      seats: [],
    })
  return sold.length
}

/** The rules told again, slowly: minute after minute by the clock on the wall. */
function freeByTheMinute(situation: Situation, span: Interval, staffId: number | null): boolean {
  const { service, profile, now, blocks, bookings } = situation
  const zone = profile.timezone
  if (span.start - now < (service.minNotice ?? profile.minNotice) * MINUTE) return false
  const lastDay = addDays(localOf(now, zone).date, service.maxDaysAhead ?? profile.maxDaysAhead)
  if (localOf(span.start, zone).date > lastDay) return false

  const works = (moment: number) => {
    const { date, minute } = localOf(moment, zone)
    return workingMinutes(situation, staffId, date).spans.some(([from, to]) => from <= minute && minute < to)
  }
  const isBlocked = (moment: number) =>
    blocks.some(
      (block) =>
        block.start <= moment &&
        moment < block.end &&
        (block.staffId === null
          ? block.serviceId === null || block.serviceId === service.id
          : block.staffId === staffId),
    )
  const rivals = bookings.filter((booking) =>
    staffId === null
      ? booking.staffId === null && booking.serviceId === service.id
      : booking.staffId === staffId,
  )
  const takenAt = (moment: number) =>
    rivals.filter(
      ({ start, end, bufferBefore, bufferAfter }) =>
        start - bufferBefore * MINUTE <= moment && moment < end + bufferAfter * MINUTE,
    ).length
  const places = staffId === null ? service.quantity : 1

  return (
    minutes(span).every((moment) => works(moment) && !isBlocked(moment)) &&
    minutes({
      start: span.start - service.bufferBefore * MINUTE,
      end: span.end + service.bufferAfter * MINUTE,
    }).every((moment) => takenAt(moment) < places)
  )
}

const minutes = ({ start, end }: Interval) =>
  Array.from({ length: (end - start) / MINUTE }, (_, index) => start + index * MINUTE)
