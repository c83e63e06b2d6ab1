import { createHash } from 'node:crypto'
import { type Answer, keepReceipt, type Receipt, withReceipt } from '@/lib/db/receipt'
import { reader } from '@/lib/db/transaction'
import { canonical, keyOf } from '@/lib/domain/idempotency'
import type { Ask } from './speak'

/**
 * Runs a write under its Idempotency-Key, if it has one. The same key, path and body again is answered as before (24 h);
 * another body is refused.
 */
export async function idempotently<Result>(
  ask: Ask<unknown, unknown>,
  act: () => Promise<Result>,
  shown: (result: Result) => Answer,
): Promise<Result> {
  const header = ask.request.headers.get('idempotency-key')
  if (header === null) return act()
  const { pathname } = new URL(ask.request.url)
  const receipt: Receipt = {
    profileId: ask.actor.profileId,
    scope: `${ask.request.method} ${pathname}`,
    key: keyOf(header),
    bodyHash: createHash('sha256').update(canonical(ask.body)).digest(),
    answer: (result) => shown(result as Result),
  }
  const result = await withReceipt(receipt, act)
  if (receipt.kept && receipt.kept.result !== result) await keepReceipt(reader, receipt, result)
  return result
}
