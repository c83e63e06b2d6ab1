import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Kind, Status } from '@/lib/domain/booking'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { known, visits } from './customer-visits'

/** One booking of a customer, or their seat in a class. */
export interface Visit {
  bookingId: number
  /** The seat, in a class. */
  participantId: number | null
  kind: Kind
  status: Status
  serviceId: number
  serviceName: string
  serviceColor: string
  staffId: number | null
  staffName: string | null
  startsAt: Date
  endsAt: Date
  timezone: string
  price: number
  currency: string
}

export interface HistoryPlace {
  startsAt: Date
  /** The booking's id; a seat's place within it. */
  id: number
  seat: number
}

interface HistoryPage {
  limit: number
  offset: number
  after: HistoryPlace | null
}

/** A customer's bookings and seats, the latest first. Refuses: not_found. */
export async function customerHistory(
  actor: Actor,
  id: number,
  { limit, offset, after }: HistoryPage,
): Promise<{ visits: Visit[]; total: number; last: HistoryPlace | null }> {
  demand(actor, 'customers.read')
  const who = [actor.profileId, onlyOwn(actor), id]
  const [[found], rows] = await Promise.all([
    reader.query<{ total: number }>('count-customer-history', countText, who),
    reader.query<Visit>('customer-history', pageText, [
      ...who,
      after?.startsAt ?? null,
      after?.id ?? null,
      after?.seat ?? null,
      limit,
      offset,
    ]),
  ])
  if (!found) throw missing('Customer')
  const end = rows.length === limit ? rows.at(-1) : undefined
  return {
    visits: rows,
    total: found.total,
    last: end ? { startsAt: end.startsAt, id: end.bookingId, seat: end.participantId ?? 0 } : null,
  }
}

const countText = `
  SELECT (SELECT count(*)::int FROM (${visits}) v WHERE v.customer_id = c.id) AS total
  FROM customer c WHERE ${known} AND c.id = $3`

const pageText = `
  SELECT v.booking_id AS "bookingId", v.participant_id AS "participantId", v.kind, v.status,
    v.service_id AS "serviceId", s.name AS "serviceName", s.color AS "serviceColor", v.staff_id AS "staffId",
    st.name AS "staffName", v.starts_at AS "startsAt", v.ends_at AS "endsAt", p.timezone, v.price, v.currency
  FROM (${visits}) v
  JOIN profile p ON p.id = $1
  JOIN service s ON s.profile_id = $1 AND s.id = v.service_id
  LEFT JOIN staff st ON st.profile_id = $1 AND st.id = v.staff_id
  WHERE v.customer_id = $3 AND ($4::timestamptz IS NULL
    OR (v.starts_at, v.booking_id, coalesce(v.participant_id, 0)) < ($4, $5::int, $6::int))
  ORDER BY v.starts_at DESC, v.booking_id DESC, coalesce(v.participant_id, 0) DESC LIMIT $7 OFFSET $8`
