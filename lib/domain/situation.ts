import type { Kind, PriceType, Status } from './booking'

/** What the profile says about booking in general. */
export interface ProfileRules {
  id: number
  timezone: string
  currency: string
  slotStep: number
  minNotice: number
  maxDaysAhead: number
  undoSeconds: number
  reviewDelay: number
  /** What a mail says of the sender. */
  name: string
  email: string | null
  phone: string | null
  address: string | null
  locale: string
  hourCycle: number
  slug: string
  /** Whether the public page exists. */
  publicPage: boolean
  autoConfirm: boolean
  /** Whether visitors move their bookings themselves, ask for it, or cannot. */
  visitorMoves: VisitorMoves
  /** Whether staff hear of what visitors do. */
  staffCopies: boolean
  /** Months between two requests for a review to one visitor. */
  reviewPause: number
  /** Hours that a proposed time is kept for its visitor. */
  proposalHours: number
  waitlist: boolean
  /** What its mails say in its own words. */
  mailTexts: MailText[]
}

export const visitorMoves = ['direct', 'ask', 'no'] as const
export type VisitorMoves = (typeof visitorMoves)[number]

/** A mail's subject and personal paragraph in the business's own words; null: ours, none. */
export interface MailText {
  kind: string
  language: string
  subject: string | null
  paragraph: string | null
}

export interface ServiceRules {
  id: number
  kind: Kind
  name: string
  color: string
  duration: number
  bufferBefore: number
  bufferAfter: number
  price: number
  priceType: PriceType
  currency: string
  cost: number
  quantity: number
  capacityMin: number
  capacityMax: number
  minNights: number
  maxNights: number | null
  checkInMinute: number
  checkOutMinute: number
  minNotice: number | null
  maxDaysAhead: number | null
  cancelDeadlineHours: number
  /** Whether it is offered on the public page. */
  bookableOnline: boolean
  archived: boolean
}

export interface StaffMember {
  id: number
  name: string
  /** Where they work; none: at all locations. */
  locationIds: number[]
}

/** A place where the business receives its visitors. */
export interface LocationRow {
  id: number
  name: string
  /** null: the profile's. */
  address: string | null
}

/** Weekly hours: minutes of the local day, [start, end). */
export interface HoursRow {
  staffId: number | null
  weekday: number
  start: number
  end: number
  validFrom: string | null
  validTo: string | null
}

export interface OverrideRow {
  id: number
  staffId: number | null
  date: string
  closed: boolean
  intervals: [number, number][]
  reason: string | null
}

/** Blocked time, in ms. */
export interface BlockRow {
  id: number
  staffId: number | null
  serviceId: number | null
  name: string
  start: number
  end: number
}

/** A fixed time of the service: weekly on ISO weekdays, minutes of the local day, for so many bookings a date. */
export interface TimeSlotRow {
  id: number
  weekdays: number[]
  start: number
  end: number
  capacity: number
}

/** What a visitor can be told from others by; null: not said, or not to be gone by. */
export interface KnownBy {
  email: string | null
  phone: string | null
  name: string | null
}

/** A booking that holds its time, in ms. */
export interface BusyRow {
  id: number
  kind: Kind
  status: Status
  serviceId: number
  staffId: number | null
  locationId: number | null
  start: number
  end: number
  bufferBefore: number
  bufferAfter: number
  overbooked: boolean
  /** Lower-case emails of a class's participants; null where one gave none. */
  seats: (string | null)[]
  /** The fixed time it was booked into, and by what its visitor is known there. */
  timeSlotId?: number | null
  visitor?: KnownBy | null
}

/** All that decides whether one service can be had at a time: read under the lock, judged by pure functions. */
export interface Situation {
  now: number
  profile: ProfileRules
  service: ServiceRules
  /** False: a room or cabin that is booked without a person. */
  needsStaff: boolean
  /** Who offers the service at present. */
  staff: StaffMember[]
  /** Where it is offered, the first location first. */
  locations: LocationRow[]
  hours: HoursRow[]
  overrides: OverrideRow[]
  blocks: BlockRow[]
  bookings: BusyRow[]
  /** Those that are offered at present. */
  timeSlots: TimeSlotRow[]
}
