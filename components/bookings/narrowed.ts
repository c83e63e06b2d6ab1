import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import type { StatusFilter } from './calendar-url'

interface Wish {
  status: StatusFilter
  staff: number | null
  /** ms. */
  now: number
}

/**
 * What is drawn of a grid. A cancelled booking has given its time back and is drawn only when asked for; a no-show has
 * not. Of one person, only their own column and blocked times.
 */
export function narrowed(grid: GridJson, { status, staff, now }: Wish): GridJson {
  const isDrawn = drawn[status]
  return {
    ...grid,
    ...(isDrawn && { bookings: grid.bookings.filter((booking) => isDrawn(booking, now)) }),
    ...(staff !== null && {
      staff: grid.staff.filter(({ id }) => id === staff),
      proposals: grid.proposals.filter(({ operator_id }) => operator_id === staff),
      blocked_times: grid.blocked_times.filter(
        ({ operator_id }) => operator_id === null || operator_id === staff,
      ),
    }),
  }
}

/** Of the statuses that the server does not filter by. Upcoming are those that the toolbar's number counts. */
const drawn: Partial<Record<StatusFilter, (booking: BookingJson, now: number) => boolean>> = {
  active: ({ status, no_show }) => status !== 'cancelled' || no_show,
  upcoming: ({ status, starts_at }, now) =>
    (status === 'pending' || status === 'confirmed') && Date.parse(starts_at) > now,
}
