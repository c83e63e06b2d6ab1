import { isDeepStrictEqual } from 'node:util'
import type { Fields, Method } from '@/e2e/api-client'
import { addDays } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Random } from '@/prisma/demo/random'

/** Where a booking is wished to be. */
type Place = Record<'booking_date' | 'start_time', string> & { operator_id: number }

/** The mail that tells of a step also names it. */
export type Deed = 'confirmed' | 'rescheduled' | 'cancelled'

export interface Step {
  deed: Deed
  method: Method
  body: Fields
}

/** A booking as one client knows it. */
export interface Life {
  email: string
  steps: Step[]
  /** Asks with the same key again until it knows; else it gives up at the first silence. */
  isPatient: boolean
  /** As it was acknowledged last; null: nothing was. */
  known: BookingJson | null
  /** What was asked and not answered: done or not. */
  open: Step | null
  /** The versions that were acknowledged, each with what made it. */
  done: { deed: Deed; version: number }[]
}

const hours = 24
/** Far enough ahead that nothing happens by itself. */
const firstDay = addDays(new Date().toISOString().slice(0, 10), 400)

/** The places of a diary, one after the other: no two are the same. */
export function placesOf(staff: readonly number[]): () => Place {
  let taken = 0
  return () => {
    const turn = taken++
    const hour = Math.floor(turn / staff.length)
    return {
      operator_id: staff[turn % staff.length] ?? 0,
      start_time: `${String(hour % hours).padStart(2, '0')}:00`,
      booking_date: addDays(firstDay, Math.floor(hour / hours)),
    }
  }
}

/** What somebody will do with a booking: make it, move it up to twice, and perhaps cancel it. */
export function newLife(
  random: Random,
  { email, serviceId, place }: { email: string; serviceId: number; place: () => Place },
): Life {
  const create = { product_id: serviceId, visitor_name: email, visitor_email: email, ...place() }
  const moves = random.pick([0, 0, 1, 2])
  const steps: Step[] = [
    { deed: 'confirmed', method: 'POST', body: create },
    ...Array.from(
      { length: moves },
      (): Step => ({ deed: 'rescheduled', method: 'PUT', body: { ...place() } }),
    ),
    ...(random.chance(0.4)
      ? [{ deed: 'cancelled', method: 'PUT', body: { status: 'cancelled' } } as const]
      : []),
  ]
  return { email, steps, isPatient: random.chance(0.7), known: null, open: null, done: [] }
}

/** Where a step is asked for. */
export const pathOf = ({ known }: Life, { deed }: Step): string =>
  ({
    confirmed: 'bookings',
    rescheduled: `bookings/${known?.id}/reschedule`,
    cancelled: `bookings/${known?.id}/status`,
  })[deed]

/** Writes down what an answer acknowledges. */
export function acknowledge(life: Life, { deed }: Step, booking: BookingJson): void {
  life.known = booking
  life.done.push({ deed, version: booking.version })
}

/** Whether a booking stands as it would after the step: done wholly. */
export function standsAfter({ known }: Life, { deed, body }: Step, booking: BookingJson): boolean {
  const version = (known?.version ?? 0) + 1
  const expected = { ...known, ...(deed === 'confirmed' ? { ...body, status: 'confirmed' } : body), version }
  const changing = ['updated_at', 'cancelled_at', 'cancelled_by', ...(deed === 'rescheduled' ? moving : [])]
  return Object.entries(expected).every(
    ([key, value]) => changing.includes(key) || isDeepStrictEqual(booking[key as keyof BookingJson], value),
  )
}

/** What follows from where it is. */
const moving = ['starts_at', 'ends_at', 'end_time', 'operator_name']
