import type { Actor } from '@/lib/domain/actor'
import type { Proposal, ProposalState } from '@/lib/domain/proposal'
import type { Tx } from './transaction'

/** Row ↔ Proposal: the columns every question about proposals selects, from the tables below. */
export const proposalColumns = `
  o.id, o.booking_id AS "bookingId", b.kind, b.visitor_name AS "visitorName",
  o.service_id AS "serviceId", o.staff_id AS "staffId",
  st.name AS "staffName", o.starts_at AS "startsAt", o.ends_at AS "endsAt", p.timezone,
  CASE WHEN o.state = 'open' AND o.expires_at <= clock_timestamp() THEN 'expired' ELSE o.state END AS state,
  o.message, o.expires_at AS "expiresAt"`

export const proposalTables = `
  proposal o
  JOIN profile p ON p.id = o.profile_id
  JOIN booking b ON b.profile_id = o.profile_id AND b.id = o.booking_id AND b.deleted_at IS NULL
  LEFT JOIN staff st ON st.profile_id = o.profile_id AND st.id = o.staff_id`

/** Open by the database's clock. */
export const isOpen = `o.state = 'open' AND o.expires_at > clock_timestamp()`

/** The booking's open proposal; at most one is. */
export async function readOpenProposal(
  tx: Tx,
  profileId: number,
  bookingId: number,
): Promise<Proposal | undefined> {
  const [proposal] = await tx.query<Proposal>(
    'open-proposal',
    `SELECT ${proposalColumns} FROM ${proposalTables}
     WHERE o.profile_id = $1 AND o.booking_id = $2 AND ${isOpen}`,
    [profileId, bookingId],
  )
  return proposal
}

/** A proposal of that booking, whatever became of it. */
export async function readProposal(
  tx: Tx,
  profileId: number,
  bookingId: number,
  id: number,
): Promise<Proposal | undefined> {
  const [proposal] = await tx.query<Proposal>(
    'read-proposal',
    `SELECT ${proposalColumns} FROM ${proposalTables}
     WHERE o.profile_id = $1 AND o.booking_id = $2 AND o.id = $3`,
    [profileId, bookingId, id],
  )
  return proposal
}

export async function insertProposal(
  tx: Tx,
  actor: Actor,
  proposal: Omit<Proposal, 'id' | 'state'>,
): Promise<Proposal> {
  const [row] = await tx.query<Pick<Proposal, 'id' | 'state'>>(
    'insert-proposal',
    `INSERT INTO proposal (profile_id, booking_id, service_id, staff_id, starts_at, ends_at, message, actor, expires_at,
       created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, clock_timestamp()) RETURNING id, state`,
    [
      actor.profileId,
      proposal.bookingId,
      proposal.serviceId,
      proposal.staffId,
      proposal.startsAt,
      proposal.endsAt,
      proposal.message,
      JSON.stringify({ kind: actor.kind, id: actor.id, name: actor.name }),
      proposal.expiresAt,
    ],
  )
  return { ...proposal, ...(row as Pick<Proposal, 'id' | 'state'>) }
}

/** Ends a locked booking's open proposal, which gives its place back; answers its id. One whose time is over has expired. */
export async function settleProposal(
  tx: Tx,
  profileId: number,
  bookingId: number,
  state: Exclude<ProposalState, 'open'>,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    'settle-proposal',
    `UPDATE proposal SET settled_at = clock_timestamp(),
       state = CASE WHEN expires_at > clock_timestamp() THEN $3 ELSE 'expired' END
     WHERE profile_id = $1 AND booking_id = $2 AND state = 'open'
       AND ($3 <> 'expired' OR expires_at <= clock_timestamp()) RETURNING id`,
    [profileId, bookingId, state],
  )
  return row?.id ?? null
}

/** Those whose time to be answered is over, of all profiles. */
export const overdueProposals = (tx: Tx): Promise<{ profileId: number; bookingId: number }[]> =>
  tx.query(
    'overdue-proposals',
    `SELECT profile_id AS "profileId", booking_id AS "bookingId" FROM proposal
     WHERE state = 'open' AND expires_at <= clock_timestamp() ORDER BY expires_at LIMIT 1000`,
  )

/** The open proposals of these bookings, each by its booking. */
export async function openProposalIds(
  tx: Tx,
  profileId: number,
  bookingIds: number[],
): Promise<Map<number, number>> {
  const rows = await tx.query<{ bookingId: number; id: number }>(
    'open-proposal-ids',
    `SELECT o.booking_id AS "bookingId", o.id FROM proposal o
     WHERE o.profile_id = $1 AND o.booking_id = ANY ($2::int[]) AND ${isOpen}`,
    [profileId, bookingIds],
  )
  return new Map(rows.map(({ bookingId, id }) => [bookingId, id]))
}

/** Asks again what was taken back; false when its time to be answered is over. */
export async function reopenProposal(tx: Tx, profileId: number, id: number): Promise<boolean> {
  const rows = await tx.query(
    'reopen-proposal',
    `UPDATE proposal SET state = 'open', settled_at = NULL
     WHERE profile_id = $1 AND id = $2 AND state = 'withdrawn' AND expires_at > clock_timestamp() RETURNING id`,
    [profileId, id],
  )
  return rows.length > 0
}
