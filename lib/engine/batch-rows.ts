import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { missing } from '@/lib/domain/refusal'

export type BatchKind = 'bulk' | 'sick_day' | 'series'

/** What a batch keeps of a booking to put it back: everything a batch can change, and the messages that waited before. */
export interface KeptItem {
  bookingId: number
  /** The version the batch made. */
  version: number
  before: Kept
  waiting: number[]
  /** What the visitor was asked before. */
  proposal?: number | null
}

const instants = ['startsAt', 'endsAt', 'holdExpiresAt', 'cancelledAt'] as const
const others = [
  'status',
  'serviceId',
  'serviceName',
  'serviceColor',
  'staffId',
  'staffName',
  'bufferBefore',
  'bufferAfter',
  'price',
  'currency',
  'overbooked',
  'cancelReason',
  'cancelledBy',
] as const
type Instant = (typeof instants)[number]
type Kept = Pick<Booking, (typeof others)[number]> & Record<Instant, string | null>

export interface BatchRow {
  uid: string
  kind: BatchKind
  createdAt: Date
  undoUntil: Date
  undoneAt: Date | null
  expired: boolean
  items: { bookings: KeptItem[]; blockId: number | null }
}

export function keptItem(
  before: Booking,
  after: Booking,
  { waiting, proposals }: { waiting: Map<number, number[]>; proposals: Map<number, number> },
): KeptItem {
  const kept = Object.fromEntries([
    ...others.map((key) => [key, before[key]]),
    ...instants.map((key) => [key, before[key]?.toISOString() ?? null]),
  ]) as Kept
  return {
    bookingId: before.id,
    version: after.version,
    before: kept,
    waiting: waiting.get(before.id) ?? [],
    proposal: proposals.get(before.id) ?? null,
  }
}

/** The booking as it was before the batch. */
export function restored(booking: Booking, { before }: KeptItem): Booking {
  const { startsAt, endsAt, holdExpiresAt, cancelledAt, ...rest } = before
  return {
    ...booking,
    ...rest,
    startsAt: new Date(startsAt ?? booking.startsAt),
    endsAt: new Date(endsAt ?? booking.endsAt),
    holdExpiresAt: holdExpiresAt === null ? null : new Date(holdExpiresAt),
    cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
  }
}

export async function keepBatch(
  tx: Tx,
  actor: Actor,
  kind: BatchKind,
  items: BatchRow['items'],
  undoSeconds: number,
): Promise<{ uid: string; undoUntil: Date }> {
  const [row] = await tx.query<{ uid: string; undoUntil: Date }>(
    'keep-batch',
    `INSERT INTO batch (profile_id, kind, actor, items, undo_until)
     VALUES ($1, $2, $3::jsonb, $4::jsonb, clock_timestamp() + $5 * interval '1 second')
     RETURNING uid, undo_until AS "undoUntil"`,
    [
      actor.profileId,
      kind,
      JSON.stringify({ kind: actor.kind, id: actor.id, name: actor.name }),
      JSON.stringify(items),
      undoSeconds,
    ],
  )
  return row as { uid: string; undoUntil: Date }
}

/** Refuses what is no batch of this profile. */
export async function readBatch(tx: Tx, { profileId }: Actor, uid: string, lock: boolean): Promise<BatchRow> {
  const [row] = isUuid(uid)
    ? await tx.query<BatchRow>(
        lock ? 'lock-batch' : 'read-batch',
        `SELECT uid, kind, created_at AS "createdAt", undo_until AS "undoUntil", undone_at AS "undoneAt",
           undo_until <= clock_timestamp() AS expired, items
         FROM batch WHERE profile_id = $1 AND uid = $2::uuid ${lock ? 'FOR UPDATE' : ''}`,
        [profileId, uid],
      )
    : []
  if (!row) throw missing('Batch')
  return row
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

export const endBatch = (tx: Tx, { profileId }: Actor, uid: string) =>
  tx.query<{ undoneAt: Date }>(
    'end-batch',
    `UPDATE batch SET undone_at = clock_timestamp() WHERE profile_id = $1 AND uid = $2::uuid
     RETURNING undone_at AS "undoneAt"`,
    [profileId, uid],
  )

/** The messages that wait to be sent, by booking. */
export async function waitingMessages(
  tx: Tx,
  profileId: number,
  ids: number[],
): Promise<Map<number, number[]>> {
  const rows = await tx.query<{ bookingId: number; ids: number[] }>(
    'waiting-messages',
    `SELECT booking_id AS "bookingId", array_agg(id ORDER BY id) AS ids FROM delivery
     WHERE profile_id = $1 AND booking_id = ANY ($2::int[]) AND state = 'waiting' GROUP BY booking_id`,
    [profileId, ids],
  )
  return new Map(rows.map((row) => [row.bookingId, row.ids]))
}

/**
 * Takes back the messages a batch owes, and lets those wait again that it had withdrawn. Answers the bookings of whose
 * messages one is already on its way.
 */
export async function unsend(tx: Tx, { profileId }: Actor, items: KeptItem[]): Promise<number[]> {
  const made = JSON.stringify(items.map(({ bookingId, version }) => ({ bookingId, version })))
  await tx.query('unsend', unsendText, [profileId, made])
  const gone = await tx.query<{ bookingId: number }>('gone-out', goneText, [profileId, made])
  await waitAgain(
    tx,
    profileId,
    items.flatMap(({ waiting }) => waiting),
  )
  return gone.map(({ bookingId }) => bookingId)
}

/** Lets messages wait again that were taken back. */
export const waitAgain = (tx: Tx, profileId: number, ids: number[]) =>
  tx.query('wait-again', waitAgainText, [profileId, ids])

/** A message's key names the version of the booking that owes it. */
const marks = `jsonb_to_recordset($2::jsonb) AS i("bookingId" int, version int)`
const isOfBatch = `d.profile_id = $1 AND d.booking_id = i."bookingId"
  AND d.idempotency_key LIKE '%/v' || i.version || '/%'`
const unsendText = `UPDATE delivery d SET state = 'withdrawn', reason = 'undone' FROM ${marks}
  WHERE ${isOfBatch} AND d.state = 'waiting'`
const goneText = `SELECT DISTINCT i."bookingId" FROM delivery d, ${marks}
  WHERE ${isOfBatch} AND d.state <> 'withdrawn'`
const waitAgainText = `
  WITH back AS (
    UPDATE delivery SET state = 'waiting', reason = NULL, due_at = greatest(due_at, clock_timestamp())
    WHERE profile_id = $1 AND id = ANY ($2::int[]) AND state = 'withdrawn'
    RETURNING profile_id, id, due_at)
  SELECT graphile_worker.add_job('deliver', json_build_object('profileId', profile_id, 'deliveryId', id),
    run_at := due_at, job_key := 'delivery:' || profile_id || ':' || id) FROM back`
