import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import type { WaitlistEntry, WaitState } from '@/lib/domain/waitlist'
import { entryColumns, entryTables } from './waitlist-entry'

export interface WaitlistFilter {
  states: readonly WaitState[]
  serviceId: number | null
  limit: number
  offset: number
}

/**
 * Who waits, whoever came first first, and how many there are. Somebody confined to their own calendar sees who waits
 * for them. Refuses: forbidden.
 */
export async function waitlist(
  actor: Actor,
  { states, serviceId, limit, offset }: WaitlistFilter,
): Promise<{ entries: WaitlistEntry[]; total: number }> {
  demand(actor, 'bookings.read')
  const which = [actor.profileId, states, serviceId, onlyOwn(actor)]
  const [entries, [count]] = await Promise.all([
    reader.query<WaitlistEntry>('waitlist', page, [...which, limit, offset]),
    reader.query<{ total: number }>('waitlist-total', total, which),
  ])
  return { entries, total: count?.total ?? 0 }
}

/** How many wait or are deciding about an offer. */
export async function waitlistCount(actor: Actor): Promise<number> {
  const { total } = await waitlist(actor, {
    states: ['waiting', 'offered'],
    serviceId: null,
    limit: 0,
    offset: 0,
  })
  return total
}

const chosen = `w.profile_id = $1 AND w.state = ANY ($2::text[]) AND ($3::int IS NULL OR w.service_id = $3)
  AND ($4::int IS NULL OR w.staff_id = $4)`
const page = `SELECT ${entryColumns} FROM ${entryTables} WHERE ${chosen} ORDER BY w.id LIMIT $5 OFFSET $6`
const total = `SELECT count(*) AS total FROM waitlist_entry w WHERE ${chosen}`
