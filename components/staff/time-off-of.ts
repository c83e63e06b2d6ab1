import { endTime } from '@/components/hours/weekly-hours-words'
import { shortDay, timeOfDay } from '@/components/ui/words'
import { clock, localOf } from '@/lib/domain/local-time'
import type { BlockedTimeJson, OverrideJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { StaffData } from './staff-query'

/** One line of somebody's absences. */
export interface TimeOff {
  /** Where it is deleted. */
  path: string
  when: string
  what: string
  /** For the order. */
  date: string
}

/** Somebody's absences and special hours from a date on, the next first. */
export function timeOffOf(data: StaffData, staffId: number, from: string): TimeOff[] {
  const { settings } = data
  const blocks = data.blocked_times.filter(
    // What another calendar blocks is no absence, and there may be hundreds of it.
    ({ operator_id, calendar_import_id }) => operator_id === staffId && calendar_import_id === null,
  )
  const overrides = data.overrides.filter((row) => row.operator_id === staffId && row.date >= from)
  return [
    ...blocks.map((block) => ofBlock(block, settings)),
    ...overrides.map((row) => ofOverride(row, settings)),
  ]
    .filter(({ last }) => last >= from)
    .sort((a, b) => a.date.localeCompare(b.date))
}

function ofBlock(block: BlockedTimeJson, settings: SettingsJson): TimeOff & { last: string } {
  const start = localOf(Date.parse(block.starts_at), settings.timezone)
  const end = localOf(Date.parse(block.ends_at) - 1, settings.timezone)
  const [first, last] = [shortDay(start.date, settings), shortDay(end.date, settings)]
  const days = start.date === end.date ? first : `${first} – ${last}`
  const times = `${timeOfDay(clock(start.minute), settings)} – ${endTime(clock(end.minute + 1), settings)}`
  return {
    path: `/blocked-times/${block.id}`,
    when: block.all_day ? days : `${days}, ${times}`,
    what: block.name,
    date: start.date,
    last: end.date,
  }
}

function ofOverride(row: OverrideJson, settings: SettingsJson): TimeOff & { last: string } {
  const times = row.intervals.map(
    ({ start_time, end_time }) => `${timeOfDay(start_time, settings)} – ${endTime(end_time, settings)}`,
  )
  return {
    path: `/overrides/${row.id}`,
    when: [shortDay(row.date, settings), ...(row.closed ? [] : times)].join(', '),
    what: row.reason ?? '',
    date: row.date,
    last: row.date,
  }
}
