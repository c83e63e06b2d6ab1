import { digest } from './digest'

/** PostgreSQL cuts longer names (NAMEDATALEN), so two statements that differ after it would be taken for one. */
const mostBytes = 63

/**
 * The name a statement is prepared under: its own, or, where that is too long for PostgreSQL, one that stands for it.
 * Empty, for none, with DATABASE_PREPARE=0: a pooler that changes connections between transactions may not know names.
 */
export function statementName(name: string): string {
  if (process.env.DATABASE_PREPARE === '0') return ''
  if (Buffer.byteLength(name) <= mostBytes) return name
  return `${name.slice(0, 14)}-${digest(name)}`
}
