import { type FactType, tellWebhooks } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'

export interface BookingFact {
  bookingId: number
  /** The booking's, after what happened. */
  version: number
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What one act on a customer did to each of their bookings, as facts of these. The caller moves the change clock. */
export async function recordEach(
  tx: WriteTx,
  actor: Actor,
  type: FactType,
  facts: BookingFact[],
): Promise<void> {
  if (facts.length === 0) return
  for (const { bookingId, before, after } of facts)
    tellWebhooks(tx, actor, bookingId, { type, before, after })
  const by = { kind: actor.kind, id: actor.id, name: actor.name }
  await tx.query('record-each', text, [actor.profileId, type, JSON.stringify(by), JSON.stringify(facts)])
}

const text = `
  INSERT INTO fact (profile_id, booking_id, type, actor, before, after, version, at)
  SELECT $1, f."bookingId", $2, $3::jsonb, nullif(f.before, 'null'), nullif(f.after, 'null'), f.version, clock_timestamp()
  FROM jsonb_to_recordset($4::jsonb) AS f("bookingId" int, version int, before jsonb, after jsonb)`
