import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'

/** Of what there may be much: how many. */
export interface ExportCounts {
  bookings: number
  customers: number
  services: number
  staff: number
  locations: number
  blockedTimes: number
  reviews: number
  waitlist: number
}

/** How much an export will hold. Refuses: forbidden. */
export async function exportCounts(actor: Actor): Promise<ExportCounts> {
  demand(actor, 'data.export')
  const [counts] = await reader.query<ExportCounts>('export-counts', text, [actor.profileId])
  return counts as ExportCounts
}

const rows = (table: string, which = '') =>
  `(SELECT count(*)::int FROM ${table} t WHERE t.profile_id = $1 ${which})`

const text = `
  SELECT (SELECT bookings_total FROM profile_clock WHERE profile_id = $1) AS bookings,
    ${rows('customer', 'AND t.erased_at IS NULL')} AS customers, ${rows('service')} AS services, ${rows('staff')} AS staff,
    ${rows('location')} AS locations, ${rows('blocked_time')} AS "blockedTimes",
    ${rows('review', 'AND t.written_at IS NOT NULL')} AS reviews, ${rows('waitlist_entry')} AS waitlist`
