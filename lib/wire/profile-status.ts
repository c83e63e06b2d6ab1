import type { Status } from '@/lib/domain/booking'

/** How a booking can stand in this dialect. Browsers list it, so no schemas come along. */
export const profileStatuses = ['pending', 'confirmed', 'completed', 'cancelled'] as const
export type ProfileStatus = (typeof profileStatuses)[number]

/** The engine's six statuses in this dialect's four (DESIGN.md 5). */
export const shownStatus = {
  reserved: 'pending',
  pending: 'pending',
  confirmed: 'confirmed',
  completed: 'completed',
  cancelled: 'cancelled',
  no_show: 'cancelled',
} as const satisfies Record<Status, ProfileStatus>

/** A no-show is shown as cancelled, and by this flag. */
export const isNoShow = {
  reserved: false,
  pending: false,
  confirmed: false,
  completed: false,
  cancelled: false,
  no_show: true,
} as const satisfies Record<Status, boolean>
