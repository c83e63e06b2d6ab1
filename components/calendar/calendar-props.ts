import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import type { ColourMode, Density } from './colour-by'

export const calendarViews = ['day', 'week', 'month', 'agenda', 'staff', 'rentals'] as const
export type CalendarViewName = (typeof calendarViews)[number]

/** How many days of rentals stand side by side, from a week's first. */
export const rentalDays = 28

/** What may be done with empty time. */
export type EmptyChoice = 'booking' | 'block' | 'why'

/** A point of the window, in pixels. */
export interface WindowPoint {
  x: number
  y: number
}

/** Empty time that was clicked or dragged over: local date and times in the profile's zone. */
export interface EmptyTime {
  date: string
  startTime: string
  /** null for a click: the service's duration decides. */
  durationMinutes: number | null
  staffId: number | null
  /** Empty nights: of this object, and until this day; null: as many nights as it usually is. */
  serviceId?: number
  checkoutDate?: string | null
  /** Absent: what is usual there. */
  choice?: EmptyChoice
}

/** The calendar knows only what it is given; the page around it owns the URL, the data and the mutations. */
export interface CalendarProps {
  /** The visible range's data with pending moves already applied to it. */
  grid: GridJson
  view: CalendarViewName
  /** What the tiles' colours tell; by default the service. */
  colour?: ColourMode
  density?: Density
  /** The one service that is shown, if not all are: other objects have no row, as nothing is known of them. */
  serviceId?: number | null
  /** The day the view is about, YYYY-MM-DD in the profile's zone. */
  date: string
  /** Present time in milliseconds; the server's at first paint, so that both sides draw the same. */
  now: number
  selectedId: number | null
  /** Bookings whose move is on its way: shown as such, not draggable. */
  pendingIds: ReadonlySet<number>
  canWrite: boolean
  onOpen(booking: BookingJson): void
  onCreate(time: EmptyTime): void
  /** What may be done with empty time is asked for, at a point of the window. */
  onAsk(time: EmptyTime, at: WindowPoint): void
  onOpenBlock(id: number): void
  onMove(booking: BookingJson, to: Place): void
  /** A day header or "+n more" was clicked. */
  onShowDay(date: string): void
}
