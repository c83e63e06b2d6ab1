export const statuses = ['reserved', 'pending', 'confirmed', 'completed', 'cancelled', 'no_show'] as const
export type Status = (typeof statuses)[number]
export const kinds = ['appointment', 'rental', 'group'] as const
export type Kind = (typeof kinds)[number]
export type PriceType = 'per_booking' | 'per_person' | 'per_night' | 'free'

/** One seat of a class. */
export interface Participant {
  id: number
  uid: string
  customerId: number | null
  name: string
  email: string | null
  phone: string | null
  note: string
  status: Status
  /** What the seat costs, in the booking's currency. */
  price: number
  /** BCP 47; null: nobody knows. */
  locale: string | null
  answers: Answer[] | null
  linkVersion: number
  /** Added to the class's version it is the SEQUENCE of the participant's calendar entry. */
  sequenceOffset: number
  /** While it is reserved. */
  holdExpiresAt: string | null
}

/**
 * A time that is kept for somebody on the public page who has not said yet who they are: nobody's booking so far, and
 * gone when its hold ends.
 */
export const isNameless = ({
  status,
  visitorName,
  source,
}: Pick<Booking, 'status' | 'visitorName' | 'source'>) =>
  status === 'reserved' && visitorName === '' && source === 'visitor'

/** A seat that is kept so. */
export const isNamelessSeat = ({ status, name }: Pick<Participant, 'status' | 'name'>) =>
  status === 'reserved' && name === ''

/** What a visitor answered to a question of the service, which is kept as it was asked. */
export interface Answer {
  id: string
  label: string
  answer: string
}

/** A booking as the engine knows it: a superset of what the dialects show. */
export interface Booking {
  id: number
  uid: string
  version: number
  kind: Kind
  status: Status
  serviceId: number
  serviceName: string
  serviceColor: string
  staffId: number | null
  staffName: string | null
  /** null: the profile has no locations. */
  locationId: number | null
  locationName: string | null
  /** null: the profile's. */
  locationAddress: string | null
  customerId: number | null
  visitorName: string
  visitorEmail: string | null
  visitorPhone: string | null
  visitorNote: string
  internalNote: string
  startsAt: Date
  endsAt: Date
  timezone: string
  bufferBefore: number
  bufferAfter: number
  price: number
  currency: string
  overbooked: boolean
  holdExpiresAt: Date | null
  source: string
  cancelReason: string | null
  cancelledAt: Date | null
  cancelledBy: string | null
  createdAt: Date
  updatedAt: Date
  /** The fixed time of its service that it stands in; null: it stands at an ordinary time. */
  timeSlotId: number | null
  /** The series it was made in; null: made alone. */
  seriesId: number | null
  participants: Participant[]
  /** The visitor's language (BCP 47), by this booking or by their customer; null: nobody knows. */
  locale: string | null
  answers: Answer[] | null
  /** Whether its visitor hears of changes, where a change does not say it. */
  notifyClient: boolean
  /** The generation of the visitor's links. */
  linkVersion: number
  /** The visitor had cause to complain: nobody asks them for a review. */
  complaint: boolean
  /** Hours before the start until which the visitor may cancel or move it: the service's. */
  cancelDeadlineHours: number
}

/** The SEQUENCE of a booking's entry in a calendar, or of one seat's (RFC 5545, 3.8.7.4): it rises with every change. */
export const sequenceOf = (booking: Pick<Booking, 'version'>, seat: Participant | null): number =>
  booking.version + (seat?.sequenceOffset ?? 0)
