import type { BookingJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { BookedStatus } from './calendar-event'

/** What a tile's colour tells. Its state is told by shape and word as well, in every mode. */
export const colourModes = ['service', 'staff', 'status'] as const
export type ColourMode = (typeof colourModes)[number]

/** How much room a booking has. */
export const densities = ['normal', 'compact'] as const
export type Density = (typeof densities)[number]

/** Of states, in the order of a booking's life. */
export const statusColours: Readonly<Record<BookedStatus, string>> = {
  pending: '#d99a1c',
  confirmed: '#1f7a6b',
  completed: '#5b7fa6',
  'no-show': '#c2543a',
  cancelled: '#8f8a83',
}

/** What nobody does. */
const nobodys = '#8f8a83'

export type ColourOf = (booking: BookingJson, status: BookedStatus) => string

/** The colour of each booking in a mode. */
export function colourOf(mode: ColourMode, staff: readonly StaffJson[]): ColourOf {
  if (mode === 'status') return (_, status) => statusColours[status]
  if (mode === 'service') return ({ product_color }) => product_color
  const colours = new Map(staff.map(({ id, color }) => [id, color]))
  return ({ operator_id }) => (operator_id === null ? nobodys : (colours.get(operator_id) ?? nobodys))
}
