import { datesBetween, localOf, minuteOf } from '@/lib/domain/local-time'
import { workingMinutes } from '@/lib/domain/schedule'
import type { BlockedTimeJson, OverrideJson, ScheduleJson } from '@/lib/wire/profile-shapes'

/** rest: closed by the week; closed and special: by an override. */
export type DayKind = 'open' | 'rest' | 'closed' | 'special'

/** What a date is for one person or the business. */
export interface DayMark {
  kind: DayKind
  /** Minutes of the day at which it is open. */
  spans: (readonly [start: number, end: number])[]
  /** The override that says so. */
  override: OverrideJson | null
  blocks: BlockedTimeJson[]
  /** In the business's calendar: who differs from it on this day. */
  people: number[]
}

interface Diary {
  schedule: ScheduleJson[]
  overrides: OverrideJson[]
  blocked_times: BlockedTimeJson[]
  timezone: string
}

/** The dates as a person's calendar shows them (null: the business's), by the rules bookings are judged by. */
export function dayMarks(diary: Diary, person: number | null, dates: string[]): Map<string, DayMark> {
  const rules = {
    profile: { timezone: diary.timezone },
    hours: diary.schedule.map((row) => ({
      staffId: row.operator_id,
      weekday: row.weekday,
      start: minuteOf(row.start_time),
      end: minuteOf(row.end_time),
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    overrides: diary.overrides.map((row) => ({
      id: row.id,
      staffId: row.operator_id,
      date: row.date,
      closed: row.closed,
      intervals: row.intervals.map(({ start_time, end_time }): [number, number] => [
        minuteOf(start_time),
        minuteOf(end_time),
      ]),
      reason: row.reason,
    })),
  }
  const byId = new Map(diary.overrides.map((row) => [row.id, row]))
  const blocks = blocksByDate(diary, person)
  const people = person === null ? peopleByDate(diary.overrides) : new Map<string, number[]>()
  return new Map(
    dates.map((date) => {
      const { spans, override } = workingMinutes(rules, person, date)
      const kind = override ? (override.closed ? 'closed' : 'special') : spans.length > 0 ? 'open' : 'rest'
      return [
        date,
        {
          kind,
          spans,
          override: override ? (byId.get(override.id) ?? null) : null,
          blocks: blocks.get(date) ?? [],
          people: people.get(date) ?? [],
        },
      ]
    }),
  )
}

/** Whose blocked time stands in the way: the person's own and everybody's; of the business, everybody's and services'. */
export const isAbout = (block: BlockedTimeJson, person: number | null): boolean =>
  person === null
    ? block.operator_id === null
    : block.operator_id === person || (block.operator_id === null && block.product_id === null)

/** The local dates that blocked time touches. */
export function datesOfBlock({ starts_at, ends_at }: BlockedTimeJson, timezone: string) {
  return {
    from: localOf(Date.parse(starts_at), timezone).date,
    to: localOf(Date.parse(ends_at) - 1, timezone).date,
  }
}

function blocksByDate(
  { blocked_times, timezone }: Diary,
  person: number | null,
): Map<string, BlockedTimeJson[]> {
  const byDate = new Map<string, BlockedTimeJson[]>()
  for (const block of blocked_times.filter((each) => isAbout(each, person))) {
    const { from, to } = datesOfBlock(block, timezone)
    for (const date of datesBetween(from, to)) byDate.set(date, [...(byDate.get(date) ?? []), block])
  }
  return byDate
}

function peopleByDate(overrides: OverrideJson[]): Map<string, number[]> {
  const byDate = new Map<string, number[]>()
  for (const { operator_id, date } of overrides)
    if (operator_id !== null) byDate.set(date, [...(byDate.get(date) ?? []), operator_id])
  return byDate
}
