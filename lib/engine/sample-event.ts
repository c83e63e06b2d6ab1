import { type EventBooking, selectEventBooking } from '@/lib/db/event-booking'
import { readProfile } from '@/lib/db/profile-rules'
import type { Tx } from '@/lib/db/transaction'
import { sampleBooking } from './sample-booking'

/** The booking that a webhook is tried with: the latest of the diary, else one made up from the first service. */
export async function sampleEvent(tx: Tx, profileId: number): Promise<EventBooking> {
  const [real] = await tx.query<EventBooking>('sample-event', latest, [profileId])
  return real ?? madeUp(tx, profileId)
}

const latest = `${selectEventBooking}
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.visitor_name <> '' ORDER BY b.id DESC LIMIT 1`

const nobody = '00000000-0000-4000-8000-000000000000'

async function madeUp(tx: Tx, profileId: number): Promise<EventBooking> {
  const profile = await readProfile(tx, profileId)
  const booking = await sampleBooking(tx, profile)
  const { serviceName, startsAt, endsAt, price, currency } = booking
  return {
    ...booking,
    profileUid: nobody,
    profileLocale: profile.locale,
    seriesUid: null,
    paymentStatus: null,
    location: null,
    person: null,
    client: null,
    service: {
      uid: nobody,
      name: serviceName,
      description: null,
      duration: (endsAt.getTime() - startsAt.getTime()) / 60_000,
      price,
      currency,
      categoryUid: null,
      domiciliary: false,
      virtual: false,
      sessions: null,
      capacityMax: 1,
      quantity: 1,
      archived: false,
    },
    priceType: 'per_booking',
    cost: 0,
    capacityMin: 1,
    capacityMax: 1,
  }
}
