import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { digest } from '@/lib/db/digest'
import { isOpen, proposalColumns, proposalTables, readOpenProposal } from '@/lib/db/proposal-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import type { Proposal } from '@/lib/domain/proposal'
import { find } from './find'

/** What a booking's visitor is asked at present; null: nothing. */
export const openProposal = async (profileId: number, bookingId: number): Promise<Proposal | null> =>
  (await readOpenProposal(reader, profileId, bookingId)) ?? null

/** The open proposal of a booking the actor may see; null: none. Refuses: not_found. */
export async function findProposal(actor: Actor, bookingId: number): Promise<Proposal | null> {
  await find(actor, bookingId)
  return openProposal(actor.profileId, bookingId)
}

/**
 * The open proposals of the actor's bookings that match, of which either time reaches into the local dates, both
 * inclusive, and is with the person and of the service asked for.
 */
export async function openProposals(
  actor: Actor,
  { dateFrom, dateTo, staffId, serviceId, locationId, statuses, search }: BookingFilter,
): Promise<Proposal[]> {
  demand(actor, 'bookings.read')
  const own = onlyOwn(actor)
  const { where, values } = filtered(actor.profileId, {
    statuses,
    search,
    locationId,
    ...(own !== null && { staffId: own }),
  })
  const text = among(where, values.length)
  return reader.query<Proposal>(`open-proposals-${digest(text)}`, text, [
    ...values,
    dateFrom ?? null,
    dateTo ?? null,
    staffId ?? null,
    serviceId ?? null,
  ])
}

function among(where: string, before: number): string {
  const [from, to, staff, service] = [1, 2, 3, 4].map((index) => `$${before + index}`)
  const range = `tstzrange(${from}::date::timestamp AT TIME ZONE p.timezone,
    (${to}::date + 1)::timestamp AT TIME ZONE p.timezone, '[)')`
  const either = (asked: string | undefined, column: string) =>
    `(${asked}::int IS NULL OR ${asked}::int IN (o.${column}, b.${column}))`
  return `SELECT ${proposalColumns} FROM ${proposalTables}
    WHERE o.profile_id = $1 AND ${isOpen} AND ${where}
      AND (tstzrange(o.starts_at, o.ends_at, '[)') && ${range} OR tstzrange(b.starts_at, b.ends_at, '[)') && ${range})
      AND ${either(staff, 'staff_id')} AND ${either(service, 'service_id')}
    ORDER BY o.starts_at, o.id`
}
