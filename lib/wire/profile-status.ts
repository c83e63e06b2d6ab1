import type { Status } from '@/lib/domain/booking'
import type { BookingJson } from './profile-shapes'

/** The engine's six statuses in this dialect's four (DESIGN.md 5). */
export const shownStatus = {
  reserved: 'pending',
  pending: 'pending',
  confirmed: 'confirmed',
  completed: 'completed',
  cancelled: 'cancelled',
  no_show: 'cancelled',
} as const satisfies Record<Status, BookingJson['status']>

/** A no-show is shown as cancelled, and by this flag. */
export const isNoShow = {
  reserved: false,
  pending: false,
  confirmed: false,
  completed: false,
  cancelled: false,
  no_show: true,
} as const satisfies Record<Status, boolean>
