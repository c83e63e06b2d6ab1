import { invalid } from './refusal'

/** The key a request is sent under: quoted (the IETF draft) or bare, 1–255 printable characters. Refuses any other. */
export function keyOf(header: string): string {
  const [, , key] = /^("?)([\x21\x23-\x7e]{1,255})\1$/.exec(header.trim()) ?? []
  if (key === undefined)
    throw invalid('Idempotency-Key', 'Must be 1 to 255 printable characters without spaces.')
  return key
}

/** A body as text that is the same for the same body: its members may come in any order, its lists may not. */
export const canonical = (body: unknown): string =>
  JSON.stringify(body ?? null, (_, member) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
