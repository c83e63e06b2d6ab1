import { createContext, type RefObject, useContext } from 'react'
import type { DateLocalizer } from 'react-big-calendar/lib/localizer'
import type { Wall } from '@/lib/domain/wall-clock'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarEvent } from './calendar-event'
import type { EmptyChoice, WindowPoint } from './calendar-props'
import type { CalendarWords, StatusWords } from './calendar-words'
import type { FocusColumn } from './focus-order'
import type { Formats } from './formats'
import type { Bounds, Lifted } from './keyboard-move'
import type { DragAction, Target } from './place-of'

/** What the shown view can do with keys: where focus goes next, and how far a lifted booking may go. */
export interface ViewLayout {
  focus: readonly FocusColumn[]
  /** Time goes across the page and not down: the columns of `focus` are rows. */
  across?: boolean
  /** null: nothing can be moved here. */
  bounds: Bounds | null
}

/** What the views know and may do; react-big-calendar stands between the calendar and them and passes none of it. */
export interface CalendarModel {
  grid: GridJson
  words: CalendarWords
  statusWords: StatusWords
  formats: Formats
  localizer: DateLocalizer
  zone: string
  /** Minutes: how fine drags and keys move. */
  step: number
  /** The midnight that began the present day. */
  today: Wall
  eventOf(id: number): CalendarEvent | undefined
  selectedId: number | null
  pendingIds: ReadonlySet<number>
  canWrite: boolean
  /** The one service that is shown, if not all are. */
  onlyServiceId: number | null
  /** Little room for each booking. */
  compact: boolean
  /** The booking that was picked up with M. */
  lifted: Lifted | null
  canDrag(event: CalendarEvent): boolean
  drop(event: CalendarEvent, target: Target, action: DragAction): void
  /** End null: a click, the service decides how long. */
  create(start: Wall, end: Wall | null, staffId: number | null, choice?: EmptyChoice): void
  /** What may be done there is asked for, at a point of the window. */
  ask(start: Wall, staffId: number | null, at: WindowPoint): void
  /** Nights of an object; end null: a click, as many as usual. */
  createStay(serviceId: number, start: Wall, end: Wall | null): void
  showDay(day: Wall): void
  announce(words: string): void
  layout: RefObject<ViewLayout>
  /** Whether the press that ends in the coming click was a drag. */
  dragged: RefObject<boolean>
  /** The minute of the day at the upper edge, kept from view to view; null before the first. */
  scrolledTo: RefObject<number | null>
}

export const ModelContext = createContext<CalendarModel | null>(null)

export function useCalendarModel(): CalendarModel {
  const model = useContext(ModelContext)
  if (!model) throw new Error('A calendar view stands outside its calendar.')
  return model
}

/** The present minute on the wall clock; apart from the model, because it ticks. */
export const NowContext = createContext<Wall>(0)
