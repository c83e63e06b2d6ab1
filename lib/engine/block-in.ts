import { touch } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Interval } from '@/lib/domain/interval'

/** A time for which somebody (staffId), something (serviceId) or the whole house (neither) is not there; in ms. */
export interface Absence extends Interval {
  staffId: number | null
  serviceId: number | null
  name: string
  /** Whole days. */
  allDay: boolean
}

/** Stores an absence as blocked time within a transaction that is already open; answers its id. */
export async function blockIn(tx: WriteTx, { profileId }: Actor, absence: Absence): Promise<number | null> {
  const { staffId, serviceId, name, start, end, allDay } = absence
  const [row] = await tx.query<{ id: number }>(
    'block-in',
    `INSERT INTO blocked_time (profile_id, staff_id, service_id, name, starts_at, ends_at, all_day)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [profileId, staffId, serviceId, name, new Date(start), new Date(end), allDay],
  )
  touch(tx, profileId)
  return row?.id ?? null
}
