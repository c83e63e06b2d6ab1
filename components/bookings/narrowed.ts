import type { BookingJson, GridJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { StatusFilter } from './calendar-url'

interface Wish {
  status: StatusFilter
  staff: number | null
  location: number | null
  /** ms. */
  now: number
}

/**
 * What is drawn of a grid. A cancelled booking has given its time back and is drawn only when asked for; a no-show has
 * not. Of one person, only their own column and blocked times; of one location, only who works there.
 */
export function narrowed(grid: GridJson, { status, staff, location, now }: Wish): GridJson {
  const isDrawn = drawn[status]
  const isThere = (person: StaffJson) =>
    location === null ||
    worksAt(person, location) ||
    grid.bookings.some(({ operator_id }) => operator_id === person.id)
  return {
    ...grid,
    ...(location !== null && { staff: grid.staff.filter(isThere) }),
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

/** None named means at all locations. */
const worksAt = ({ location_ids }: StaffJson, location: number) =>
  location_ids.length === 0 || location_ids.includes(location)

/** Of the statuses that the server does not filter by. Upcoming are those that the toolbar's number counts. */
const drawn: Partial<Record<StatusFilter, (booking: BookingJson, now: number) => boolean>> = {
  active: ({ status, no_show }) => status !== 'cancelled' || no_show,
  upcoming: ({ status, starts_at }, now) =>
    (status === 'pending' || status === 'confirmed') && Date.parse(starts_at) > now,
}
