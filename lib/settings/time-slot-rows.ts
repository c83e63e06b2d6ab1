import type { Tx } from '@/lib/db/transaction'
import type { TimeSlotRow } from '@/lib/domain/situation'

/** A fixed time of a service as it is stored. */
export interface TimeSlot extends TimeSlotRow {
  serviceId: number
  createdAt: Date
  updatedAt: Date
}

/** Which of the fixed times that are offered. */
export interface TimeSlotRange {
  serviceId?: number
  id?: number
  /** An ISO weekday they are on. */
  weekday?: number | null
  limit?: number
  offset?: number
}

/** They in the order of their beginnings, each with how many there are in all. */
export const readTimeSlots = (
  tx: Tx,
  profileId: number,
  { serviceId, id, weekday, limit, offset = 0 }: TimeSlotRange,
): Promise<(TimeSlot & { total: number })[]> =>
  tx.query('read-time-slots', select, [
    profileId,
    serviceId ?? null,
    id ?? null,
    weekday ?? null,
    limit ?? null,
    offset,
  ])

const select = `
  SELECT t.id, t.service_id AS "serviceId", t.weekdays, t.start_minute AS start, t.end_minute AS "end", t.capacity,
    t.created_at AS "createdAt", t.updated_at AS "updatedAt", (count(*) OVER ())::int AS total
  FROM time_slot t
  WHERE t.profile_id = $1 AND t.archived_at IS NULL AND ($2::int IS NULL OR t.service_id = $2)
    AND ($3::int IS NULL OR t.id = $3) AND ($4::int IS NULL OR $4 = ANY (t.weekdays))
  ORDER BY t.start_minute, t.weekdays, t.id LIMIT $5::int OFFSET $6::int`
