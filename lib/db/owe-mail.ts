import { randomUUID } from 'node:crypto'
import type { OtherMail } from '@/lib/domain/mail-kind'
import type { WriteTx } from './transaction'

/** A mail about no booking: what will be sent, frozen now. `key` names what it is about, once and for all. */
export interface OwedMail {
  kind: OtherMail
  recipient: string
  payload: object
  key: string
}

/** Owes a mail, with its job, in the caller's transaction. */
export function oweMail(tx: WriteTx, profileId: number, { kind, recipient, payload, key }: OwedMail): void {
  tx.atEnd('owe-mail', text, [
    profileId,
    kind,
    recipient,
    JSON.stringify(payload),
    `${kind}/${key}/${randomUUID()}`,
  ])
}

const text = `
  WITH owed AS (
    INSERT INTO delivery (profile_id, kind, recipient, payload, idempotency_key, due_at)
    VALUES ($1, $2, $3, $4::jsonb, $5, clock_timestamp()) RETURNING id, due_at)
  SELECT graphile_worker.add_job('deliver', json_build_object('profileId', $1::int, 'deliveryId', id),
    run_at := due_at, job_key := 'delivery:' || $1::int || ':' || id) FROM owed`
