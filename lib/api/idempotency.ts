import { createHash } from 'node:crypto'
import { type Answer, keepReceipt, type Receipt, withReceipt } from '@/lib/db/receipt'
import { reader } from '@/lib/db/transaction'
import { invalid } from '@/lib/domain/refusal'
import type { Ask } from './speak'

/**
 * Runs a write under its Idempotency-Key, if it has one: quoted (the IETF draft) or bare, 1–255 printable characters.
 * The same key, path and body again is answered as before (24 h); another body is refused.
 */
export async function idempotently<Result>(
  ask: Ask<unknown, unknown>,
  act: () => Promise<Result>,
  shown: (result: Result) => Answer,
): Promise<Result> {
  const header = ask.request.headers.get('idempotency-key')
  if (header === null) return act()
  const [, , key] = /^("?)([\x21\x23-\x7e]{1,255})\1$/.exec(header.trim()) ?? []
  if (!key) throw invalid('Idempotency-Key', 'Must be 1 to 255 printable characters without spaces.')
  const { pathname } = new URL(ask.request.url)
  const receipt: Receipt = {
    profileId: ask.actor.profileId,
    scope: `${ask.request.method} ${pathname}`,
    key,
    bodyHash: createHash('sha256').update(canonical(ask.body)).digest(),
    answer: (result) => shown(result as Result),
  }
  const result = await withReceipt(receipt, act)
  if (receipt.kept && receipt.kept.result !== result) await keepReceipt(reader, receipt, result)
  return result
}

/** The same members in another order are the same body. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, member) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
