import fc from 'fast-check'
import { addDays, boundaryOf, MINUTE } from './local-time'
import type { BlockRow, BusyRow, HoursRow, OverrideRow, ServiceRules, Situation } from './situation'
import { stayOf } from './slots'
import { situationOf } from './test-situation'

/** Where and when random diaries lie: ordinary days, and days on which the clocks change. */
export const places = [
  { zone: 'Europe/Berlin', from: '2027-03-02' },
  { zone: 'Europe/Berlin', from: '2027-03-27' },
  { zone: 'Europe/Berlin', from: '2027-10-30' },
  { zone: 'America/New_York', from: '2027-03-13' },
  { zone: 'America/Santiago', from: '2027-09-04' },
  { zone: 'America/Nuuk', from: '2027-03-27' },
  { zone: 'Australia/Lord_Howe', from: '2027-10-02' },
  { zone: 'Asia/Kathmandu', from: '2027-06-01' },
] as const

/** A random diary of three days, and everything that can stand in somebody's way in it. */
export interface Diary {
  situation: Situation
  from: string
  to: string
}

const days = 3

const service: fc.Arbitrary<Partial<ServiceRules>> = fc.record({
  duration: fc.constantFrom(15, 30, 45, 60, 90, 240, 900, 1440),
  bufferBefore: fc.constantFrom(0, 0, 10, 25),
  bufferAfter: fc.constantFrom(0, 0, 5, 30),
  quantity: fc.constantFrom(1, 1, 2, 3),
  capacityMax: fc.constantFrom(1, 2, 3),
  minNights: fc.constantFrom(1, 1, 2),
  maxNights: fc.constantFrom(null, 2, 4),
  checkInMinute: fc.constantFrom(900, 150, 1380),
  checkOutMinute: fc.constantFrom(660, 0, 900),
  minNotice: fc.constantFrom(null, 0, 180),
  maxDaysAhead: fc.constantFrom(null, 2),
})

const minuteSpan = fc
  .tuple(fc.integer({ min: 0, max: 92 }), fc.constantFrom(4, 16, 32, 48, 96))
  .map(([start, length]): [number, number] => [start * 15, Math.min(1440, (start + length) * 15)])

const anyone = fc.constantFrom(null, null, 1, 2, 3)

const hoursRow: fc.Arbitrary<HoursRow> = fc
  .tuple(anyone, fc.integer({ min: 1, max: 7 }), minuteSpan)
  .map(([staffId, weekday, [start, end]]) => ({
    staffId,
    weekday,
    start,
    end,
    validFrom: null,
    validTo: null,
  }))

const wholeDays: HoursRow[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  staffId: null,
  weekday,
  start: 0,
  end: 1440,
  validFrom: null,
  validTo: null,
}))

const hours = fc.oneof(
  fc.constant(wholeDays),
  fc.array(hoursRow, { maxLength: 30 }),
  fc.array(hoursRow, { maxLength: 6 }).map((rows) => [...wholeDays, ...rows]),
)

const overrideOf = (from: string): fc.Arbitrary<Omit<OverrideRow, 'id'>> =>
  fc
    .tuple(anyone, fc.integer({ min: -1, max: days }), fc.boolean(), fc.array(minuteSpan, { maxLength: 2 }))
    .map(([staffId, day, closed, intervals]) => ({
      staffId,
      date: addDays(from, day),
      closed,
      intervals: closed ? [] : intervals,
      reason: null,
    }))

/** A span that begins on a multiple of five minutes from half a day before the diary's first day on. */
const spanFrom = (first: number) =>
  fc
    .tuple(fc.integer({ min: -144, max: (days + 1) * 288 }), fc.constantFrom(3, 6, 9, 12, 24, 100))
    .map(([start, length]) => ({
      start: first + start * 5 * MINUTE,
      end: first + (start + length) * 5 * MINUTE,
    }))

const blockFrom = (first: number): fc.Arbitrary<Omit<BlockRow, 'id'>> =>
  fc
    .tuple(anyone, fc.constantFrom(null, null, 1, 2), spanFrom(first))
    .map(([staffId, serviceId, span]) => ({ staffId, serviceId, name: 'Blocked', ...span }))

const bookingFrom = (first: number, needsStaff: boolean): fc.Arbitrary<Omit<BusyRow, 'id'>> =>
  fc
    .record({
      span: spanFrom(first),
      staffId: needsStaff ? fc.constantFrom(1, 2, 3) : fc.constantFrom(null, null, null, 1),
      serviceId: fc.constantFrom(1, 1, 2),
      bufferBefore: fc.constantFrom(0, 0, 15),
      bufferAfter: fc.constantFrom(0, 0, 20),
    })
    .map(({ span, ...booking }) => ({
      ...span,
      ...booking,
      locationId: 1,
      kind: 'appointment',
      status: 'confirmed',
      overbooked: false,
      seats: [],
    }))

const numbered = <Row>(rows: Row[]) => rows.map((row, index) => ({ id: index + 1, ...row }))

/** Diaries of appointments, with people or without. */
export const diaries: fc.Arbitrary<Diary> = fc
  .tuple(fc.constantFrom(...places), fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .chain(([{ zone, from }, needsStaff, people]) => {
    const first = boundaryOf({ date: from, minute: 0 }, zone)
    return fc
      .record({
        service,
        hours,
        slotStep: fc.constantFrom(15, 20, 30, 45, 50, 60),
        minNotice: fc.constantFrom(0, 0, 90),
        maxDaysAhead: fc.constantFrom(365, 365, 1),
        sinceNow: fc.integer({ min: -40, max: 30 }),
        overrides: fc.array(overrideOf(from), { maxLength: 4 }),
        blocks: fc.array(blockFrom(first), { maxLength: 4 }),
        bookings: fc.array(bookingFrom(first, needsStaff), { maxLength: 20 }),
      })
      .map(({ service, slotStep, minNotice, maxDaysAhead, sinceNow, ...rows }) => ({
        from,
        to: addDays(from, days - 1),
        situation: situationOf({
          now: first + sinceNow * 60 * MINUTE,
          profile: { timezone: zone, slotStep, minNotice, maxDaysAhead },
          service: { ...service },
          needsStaff,
          staff: needsStaff ? staffOf(people) : [],
          hours: rows.hours,
          overrides: numbered(rows.overrides),
          blocks: numbered(rows.blocks),
          bookings: numbered(rows.bookings),
        }),
      }))
  })

/** Diaries of a service that meets in classes, some of which are there already. */
export const classDiaries: fc.Arbitrary<Diary> = diaries.chain((diary) =>
  fc
    .array(fc.tuple(fc.nat(200), fc.constantFrom(1, 2, 3), fc.integer({ min: 0, max: 3 })), { maxLength: 8 })
    .map((meetings) => ({ ...diary, situation: withClasses(diary, meetings) })),
)

/** Diaries of a let. */
export const letDiaries: fc.Arbitrary<Diary> = diaries.chain((diary) =>
  fc
    .array(fc.tuple(fc.integer({ min: -3, max: days }), fc.integer({ min: 1, max: 4 }), anyone), {
      maxLength: 5,
    })
    .map((stays) => ({ ...diary, situation: withStays(diary, stays) })),
)

function withClasses({ situation, from }: Diary, meetings: [step: number, staffId: number, seats: number][]) {
  const { profile, service, needsStaff } = situation
  const first = boundaryOf({ date: from, minute: 0 }, profile.timezone)
  const classes = meetings.map(([step, staffId, seats], index): BusyRow => {
    const start = first + step * profile.slotStep * MINUTE
    return {
      id: 100 + index,
      kind: 'group',
      status: 'confirmed',
      serviceId: service.id,
      locationId: 1,
      staffId: needsStaff ? staffId : null,
      start,
      end: start + service.duration * MINUTE,
      bufferBefore: service.bufferBefore,
      bufferAfter: service.bufferAfter,
      overbooked: false,
      seats: Array.from({ length: Math.min(seats, service.capacityMax) }, () => null),
    }
  })
  return {
    ...situation,
    service: { ...service, kind: 'group' as const },
    bookings: [...situation.bookings, ...classes],
  }
}

function withStays(
  { situation, from }: Diary,
  stays: [day: number, nights: number, staffId: number | null][],
): Situation {
  const { profile, needsStaff } = situation
  const service = { ...situation.service, kind: 'rental' as const }
  const guests = stays.map(
    ([day, nights, staffId], index): BusyRow => ({
      ...stayOf({ date: addDays(from, day), nights }, service, profile.timezone),
      id: 100 + index,
      kind: 'rental',
      status: 'confirmed',
      serviceId: service.id,
      locationId: 1,
      staffId: needsStaff ? (staffId ?? 1) : null,
      bufferBefore: service.bufferBefore,
      bufferAfter: service.bufferAfter,
      overbooked: false,
      seats: [],
    }),
  )
  return { ...situation, service, bookings: [...situation.bookings.slice(0, 2), ...guests] }
}

const staffOf = (count: number) =>
  [
    { id: 1, name: 'Ann', locationIds: [] },
    { id: 2, name: 'Ben', locationIds: [] },
    { id: 3, name: 'Cleo', locationIds: [] },
  ].slice(0, count)
