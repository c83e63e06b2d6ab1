import type { BookingFilter } from '@/lib/db/booking-filter'
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

type Within = Pick<BookingFilter, 'dateFrom' | 'dateTo' | 'staffId' | 'serviceId'>

/**
 * The open proposals of the actor's bookings of which either time reaches into the local dates, both inclusive, and is
 * with the person and of the service asked for.
 */
export async function openProposals(
  actor: Actor,
  { dateFrom, dateTo, staffId, serviceId }: Within,
): Promise<Proposal[]> {
  demand(actor, 'bookings.read')
  return reader.query<Proposal>('open-proposals', text, [
    actor.profileId,
    dateFrom,
    dateTo,
    staffId ?? null,
    serviceId ?? null,
    onlyOwn(actor),
  ])
}

const range = `tstzrange($2::date::timestamp AT TIME ZONE p.timezone,
  ($3::date + 1)::timestamp AT TIME ZONE p.timezone, '[)')`

const text = `SELECT ${proposalColumns} FROM ${proposalTables}
  WHERE o.profile_id = $1 AND ${isOpen}
    AND (tstzrange(o.starts_at, o.ends_at, '[)') && ${range} OR tstzrange(b.starts_at, b.ends_at, '[)') && ${range})
    AND ($4::int IS NULL OR $4 IN (o.staff_id, b.staff_id))
    AND ($5::int IS NULL OR $5 IN (o.service_id, b.service_id))
    AND ($6::int IS NULL OR b.staff_id = $6)
  ORDER BY o.starts_at, o.id`
