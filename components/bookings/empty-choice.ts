import type { EmptyChoice, EmptyTime } from '@/components/calendar/calendar-props'
import { closedSpans, scheduleOf } from '@/components/calendar/shading'
import type { HoursRights } from '@/components/hours/rights'
import { minuteOf } from '@/lib/domain/local-time'
import { instantOfWall, wallAt } from '@/lib/domain/wall-clock'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'

/** Empty time that was pointed at, or a place a new booking begins at, and what is wished of it. */
export interface Beginning extends Partial<EmptyTime> {
  /** What the form of a new booking is filled with beforehand: a copy. */
  given?: Partial<NewBookingValues>
  /** The location on screen, where only one is. */
  locationId?: number | null
}

/** The choices at a place, the likeliest first: where it is closed, to ask why; a copy is only to be booked. */
export function choicesAt(at: Beginning, grid: GridJson, { mayBlock }: HoursRights): EmptyChoice[] {
  if (at.given) return ['booking']
  const block: EmptyChoice[] = mayBlock ? ['block'] : []
  if (!isPlace(at)) return ['booking', ...block]
  return isClosed(at, grid) ? ['why', 'booking', ...block] : ['booking', ...block, 'why']
}

/** Whether a time was pointed at, and not only a day. */
const isPlace = (at: Beginning): at is Beginning & { date: string } =>
  at.date !== undefined && (Boolean(at.startTime) || at.serviceId !== undefined)

/** Whether the place is drawn as closed or blocked. */
export function isClosed(at: Beginning & { date: string }, grid: GridJson): boolean {
  if (!at.startTime) return false
  const minute = minuteOf(at.startTime)
  const day = wallAt(at.date, '00:00')
  // Nobody's in particular: a column of everybody, open while anybody works.
  const column = { day, staffId: at.staffId ?? undefined }
  const closed = closedSpans(column, grid, scheduleOf(grid))
  return closed.some(({ start, end }) => start <= minute && minute < end) || isBlocked(at, grid, minute)
}

function isBlocked({ date, staffId }: Beginning & { date: string }, grid: GridJson, minute: number): boolean {
  const instant = instantOfWall(wallAt(date, '00:00') + minute * 60_000, grid.settings.timezone)
  return grid.blocked_times.some(
    ({ operator_id, product_id, starts_at, ends_at }) =>
      product_id === null &&
      (operator_id === null || operator_id === staffId) &&
      Date.parse(starts_at) <= instant &&
      instant < Date.parse(ends_at),
  )
}
