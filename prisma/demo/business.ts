import type { Kind, PriceType } from '@/lib/domain/booking'
import type { Interval } from '@/lib/domain/interval'
import type { HoursRow, OverrideRow } from '@/lib/domain/situation'
import type { DemoDays } from './demo-days'

/** A made-up business. Its staff and services are numbered from 1; the database gives them ids of its own. */
export interface Business {
  profile: {
    slug: string
    name: string
    email: string
    phone: string
    address: string
    /** What stands at the top of the booking page. */
    about: string
    timezone: string
    currency: string
    locale: string
    weekStart: number
    hourCycle: number
    slotStepMinutes: number
    minNoticeMinutes: number
    maxDaysAhead: number
    autoConfirm: boolean
    undoSeconds: number
    reviewDelayMinutes: number
  }
  owner: { name: string; email: string }
  staff: Person[]
  services: Offer[]
  /** staffId null: the opening hours of the house. */
  hours: HoursRow[]
  classes: WeeklyClass[]
  /** The days that are not like others. */
  special(days: DemoDays): SpecialDays
  /** How many days back and ahead the diary goes. */
  daysEachWay: number
  /** How many appointments a person has on a working day so many days from today, on average. */
  pace(daysFromToday: number): number
  visitors: {
    count: number
    firstNames: readonly string[]
    lastNames: readonly string[]
    phone(index: number): string
  }
}

export interface Person {
  id: number
  name: string
  title: string
  email: string
  phone: string
  color: string
}

export interface Offer {
  id: number
  kind: Kind
  name: string
  description: string
  color: string
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  price: number
  priceType: PriceType
  capacityMax: number
  minNights: number
  maxNights: number | null
  cancelDeadlineHours: number
  /** Minutes before the start, the earliest reminder first. */
  reminderMinutes: number[]
  /** Who offers it; nobody for a let. */
  staff: number[]
  /** What a visitor might write when booking it. */
  notes: readonly string[]
}

export interface WeeklyClass {
  serviceId: number
  staffId: number
  weekday: number
  minute: number
}

export interface Block {
  type: string
  name: string
  staffId: number | null
  serviceId: number | null
  allDay: boolean
  span: Interval
}

export interface SpecialDays {
  overrides: OverrideRow[]
  blockTypes: { name: string; icon: string; color: string }[]
  blocks: Block[]
  /** Time the demo leaves empty, so that there is room to drag a booking to. */
  keptFree: { staffId: number; span: Interval }[]
}

/** Weekly hours: weekday → spans of minutes. */
export const weekOf = (staffId: number | null, week: Record<number, [number, number][]>): HoursRow[] =>
  Object.entries(week).flatMap(([weekday, spans]) =>
    spans.map(([start, end]) => ({
      staffId,
      weekday: Number(weekday),
      start,
      end,
      validFrom: null,
      validTo: null,
    })),
  )
