import { AsyncLocalStorage } from 'node:async_hooks'
import { Refused } from '@/lib/domain/refusal'
import { tokensKept, withTokens } from './kept-tokens'
import { signedIds } from './signed-ids'
import type { Tx } from './transaction'

/** An answer as it was, or will be, given. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** A write that carries an Idempotency-Key: what identifies it, and how its result is answered. */
export interface Receipt {
  profileId: number
  /** Method and path: one key may be used once for each. */
  scope: string
  key: string
  bodyHash: Buffer
  answer(result: unknown): Answer
  /** Set once a transaction has kept it: what that one resulted in. */
  kept?: { result: unknown }
}

/** The write was done before: this is what it answered. */
export class Replayed extends Error {
  constructor(readonly answer: Answer) {
    super('replayed')
  }
}

const current = new AsyncLocalStorage<Receipt>()

/**
 * The first transaction inside `work` keeps the receipt: effect and answer are stored together, or neither is. Later
 * ones belong to the same request.
 */
export const withReceipt = <T>(receipt: Receipt, work: () => Promise<T>): Promise<T> =>
  current.run(receipt, work)

/**
 * Claims the key at the start of a transaction. A second request with the same key waits here until the first has ended,
 * then throws Replayed with its answer, or does the work itself if the first came to nothing.
 * Refuses another body under the same key with `idempotency_mismatch`.
 */
export async function claimReceipt(tx: Tx): Promise<Receipt | undefined> {
  const receipt = current.getStore()
  if (!receipt || receipt.kept) return undefined
  const id = [receipt.profileId, receipt.scope, receipt.key]
  const claimed = await tx.query('claim-receipt', claim, [...id, receipt.bodyHash])
  if (claimed.length > 0) return receipt
  const [kept] = await tx.query<Answer & { body_hash: Buffer }>('read-receipt', read, id)
  if (!kept?.body_hash.equals(receipt.bodyHash))
    throw new Refused('idempotency_mismatch', 'This Idempotency-Key was used with another request body.')
  const body = opened(receipt.profileId, kept.body)
  if (body === null)
    throw new Refused('idempotency_mismatch', 'What this Idempotency-Key was answered can no longer be read.')
  throw new Replayed({ status: kept.status, headers: kept.headers, body })
}

/** Stores the answer at the end of the transaction; once more, where in the end more is answered than that one knew. */
export async function keepReceipt(tx: Tx, receipt: Receipt, result: unknown): Promise<void> {
  const { status, headers, body } = receipt.answer(result)
  const id = [receipt.profileId, receipt.scope, receipt.key]
  await tx.query('keep-receipt', keep, [
    ...id,
    status,
    JSON.stringify(headers),
    shut(receipt.profileId, body),
  ])
  receipt.kept = { result }
}

/** An answer as it is stored: links and tokens in it are marks, and on a line of their own, which no JSON has, they are sealed. */
function shut(profileId: number, body: string): string {
  const { mark, keep } = tokensKept(profileId)
  const text = body.replace(signedIds, mark)
  return text === body ? body : `${text}\n${keep({}).sealed}`
}

/** As it was answered; null: the app's secret is another one by now. */
function opened(profileId: number, kept: string): string | null {
  const [text = '', sealed] = kept.split('\n')
  return withTokens(profileId, { text, ...(sealed && { sealed }) })?.text ?? null
}

const claim = `
  INSERT INTO idempotency_record (profile_id, scope, key, body_hash, status, body) VALUES ($1, $2, $3, $4, 0, '')
  ON CONFLICT (profile_id, scope, key) DO UPDATE SET body_hash = excluded.body_hash, created_at = now()
    WHERE idempotency_record.created_at < now() - interval '24 hours'
  RETURNING 1`
const read = `
  SELECT status, headers, body, body_hash FROM idempotency_record WHERE profile_id = $1 AND scope = $2 AND key = $3`
const keep = `
  UPDATE idempotency_record SET status = $4, headers = $5, body = $6
  WHERE profile_id = $1 AND scope = $2 AND key = $3`
