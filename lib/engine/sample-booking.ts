import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import type { Tx } from '@/lib/db/transaction'
import type { Booking, Kind } from '@/lib/domain/booking'
import { addDays, boundaryOf, DAY, localOf, MINUTE } from '@/lib/domain/local-time'
import type { ProfileRules } from '@/lib/domain/situation'

/** The booking that a mail is shown with: the next one of the diary, else one made up from the first service. */
export async function sampleBooking(tx: Tx, profile: ProfileRules): Promise<Booking> {
  const [real] = await tx.query<Booking>('sample-booking', next, [profile.id])
  if (real) return real
  const [service] = await tx.query<SampleService>('sample-service', firstService, [profile.id])
  return made(profile, service ?? anyService(profile))
}

interface SampleService {
  id: number
  kind: Kind
  name: string
  color: string
  duration: number
  price: number
  currency: string
  cancelDeadlineHours: number
  staffId: number | null
  staffName: string | null
}

const anyService = (profile: ProfileRules): SampleService => ({
  id: 0,
  kind: 'appointment',
  name: profile.name,
  color: '#1a6458',
  duration: 60,
  price: 0,
  currency: profile.currency,
  cancelDeadlineHours: 0,
  staffId: null,
  staffName: null,
})

/** On a day a week from now, at ten; a stay of two nights. */
function made(profile: ProfileRules, service: SampleService): Booking {
  const { id, duration, ...rest } = service
  const now = new Date()
  const { timezone } = profile
  const date = addDays(localOf(now.getTime(), timezone).date, 7)
  const start = boundaryOf({ date, minute: 600 }, timezone)
  const length = service.kind === 'rental' ? 2 * DAY : duration * MINUTE
  const named = { serviceId: id, serviceName: service.name, serviceColor: service.color }
  return {
    ...rest,
    ...named,
    id: 0,
    uid: '00000000-0000-4000-8000-000000000000',
    version: 1,
    status: 'confirmed',
    locationId: null,
    locationName: null,
    locationAddress: null,
    customerId: null,
    visitorName: 'Alex Example',
    visitorEmail: 'alex@example.com',
    visitorPhone: null,
    visitorNote: '',
    internalNote: '',
    startsAt: new Date(start),
    endsAt: new Date(start + length),
    timezone,
    bufferBefore: 0,
    bufferAfter: 0,
    overbooked: false,
    holdExpiresAt: null,
    source: 'owner',
    cancelReason: null,
    cancelledAt: null,
    cancelledBy: null,
    createdAt: now,
    updatedAt: now,
    seriesId: null,
    participants: [],
    locale: null,
    answers: null,
    timeSlotId: null,
    notifyClient: true,
    linkVersion: 1,
    complaint: false,
  }
}

const next = `SELECT ${bookingColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.status = 'confirmed' AND b.starts_at > now()
    AND b.kind <> 'group'
  ORDER BY b.starts_at, b.id LIMIT 1`

const firstService = `
  SELECT s.id, s.kind, s.name, s.color, s.duration_minutes AS duration, s.price, s.currency,
    s.cancel_deadline_hours AS "cancelDeadlineHours", x.id AS "staffId", x.name AS "staffName"
  FROM service s LEFT JOIN LATERAL (
    SELECT st.id, st.name FROM service_staff o JOIN staff st ON st.profile_id = o.profile_id AND st.id = o.staff_id
    WHERE o.profile_id = s.profile_id AND o.service_id = s.id AND st.archived_at IS NULL
    ORDER BY st.position, st.id LIMIT 1) x ON true
  WHERE s.profile_id = $1 AND s.archived_at IS NULL ORDER BY s.position, s.id LIMIT 1`
