/**
 * The inner modules of react-big-calendar 1.20.0 that the calendar builds on, as far as it does. They are no versioned
 * API: the package is pinned exactly, and internals.test.tsx fails when one of them is not what is declared here.
 */
declare module 'react-big-calendar/lib/localizer' {
  type Unit = 'milliseconds' | 'seconds' | 'minutes' | 'hours' | 'day' | 'date' | 'week' | 'month' | 'year'
  type Span = { start: Date; end: Date }
  type Format = ((value: Date) => string) | ((value: Span) => string)
  type Sortable = Span & { allDay?: boolean }

  export interface LocalizerSpec {
    formats: Record<string, Format>
    firstOfWeek(culture?: string): number
    format(value: Date, format: string, culture?: string): string
    merge(date: Date | null, time: Date | null): Date | null
    inRange(day: Date, min: Date, max: Date, unit?: Unit): boolean
    lt(a: Date, b: Date, unit?: Unit): boolean
    lte(a: Date, b: Date, unit?: Unit): boolean
    gt(a: Date, b: Date, unit?: Unit): boolean
    gte(a: Date, b: Date, unit?: Unit): boolean
    eq(a: Date, b: Date, unit?: Unit): boolean
    neq(a: Date, b: Date, unit?: Unit): boolean
    startOf(date: Date, unit: Unit, firstOfWeek?: number): Date
    endOf(date: Date, unit: Unit, firstOfWeek?: number): Date
    add(date: Date, amount: number, unit: Unit): Date
    range(start: Date, end: Date, unit?: Unit): Date[]
    diff(a: Date, b: Date, unit?: Unit): number
    ceil(date: Date, unit: Unit): Date
    min(a: Date, b: Date): Date
    max(a: Date, b: Date): Date
    minutes(date: Date): number
    daySpan(start: Date, end: Date): number
    firstVisibleDay(date: Date): Date
    lastVisibleDay(date: Date): Date
    visibleDays(date: Date): Date[]
    getSlotDate(day: Date, minutesFromMidnight: number, offset: number): Date
    getTimezoneOffset(date: Date): number
    getDstOffset(start: Date, end: Date): number
    getTotalMin(start: Date, end: Date): number
    getMinutesFromMidnight(date: Date): number
    continuesPrior(start: Date, first: Date): boolean
    continuesAfter(start: Date, end: Date, last: Date): boolean
    sortEvents(pair: { evtA: Sortable; evtB: Sortable }): number
    inEventRange(question: { event: Span; range: Span }): boolean
    isSameDate(a: Date, b: Date): boolean
    startAndEndAreDateOnly(start: Date, end: Date): boolean
  }
  type Named = Omit<LocalizerSpec, 'formats' | 'firstOfWeek' | 'format'>
  export interface DateLocalizer extends Named {
    formats: Record<string, Format>
    startOfWeek(culture?: string): number
    format(value: Date | Span, format: string | Format, culture?: string): string
    segmentOffset: number
  }
  export class DateLocalizer {
    constructor(spec: LocalizerSpec)
  }
}

declare module 'react-big-calendar/lib/Selection' {
  export interface Point {
    x: number
    y: number
    clientX: number
    clientY: number
    isTouch?: boolean
  }
  export interface Box {
    top: number
    left: number
    right: number
    bottom: number
  }
  type Listener = ((point: Point) => boolean) | ((point: Point) => void)
  export default class Selection {
    constructor(
      node: () => Element | null,
      options?: { longPressThreshold?: number; validContainers?: string[] },
    )
    on(
      type: 'beforeSelect' | 'selectStart' | 'selecting' | 'select' | 'click' | 'reset',
      listener: Listener,
    ): void
    teardown(): void
  }
  export function getBoundsForNode(node: Element): Box
}

declare module 'react-big-calendar/lib/addons/dragAndDrop/DnDContext' {
  import type { Context } from 'react'

  /** What a view tells the addon of a drag; the addon calls onEventDrop or onEventResize with what onEnd was given. */
  export interface Draggable {
    onBeginAction(event: object, action: 'move' | 'resize', direction?: string): void
    onStart(): void
    onEnd(drop: object | null): void
  }
  export const DnDContext: Context<{ draggable: Draggable } | undefined>
}

declare module 'react-big-calendar/lib/Calendar' {
  import type { ComponentType } from 'react'

  export interface RbcProps {
    localizer: object
    views: object
    view: string
    date: Date
    events: readonly object[]
    getNow(): Date
    onNavigate(): void
    onView(): void
    toolbar: boolean
    className?: string
    onEventDrop?(drop: never): void
    onEventResize?(drop: never): void
  }
  const Calendar: ComponentType<RbcProps>
  export default Calendar
}

declare module 'react-big-calendar/lib/addons/dragAndDrop/withDragAndDrop' {
  import type { ComponentType } from 'react'

  export default function withDragAndDrop<Props>(calendar: ComponentType<Props>): ComponentType<Props>
}
