import { digest } from './digest'

/** PostgreSQL cuts longer names (NAMEDATALEN), so two statements that differ after it would be taken for one. */
const mostBytes = 63

/** The name a statement is prepared under: its own, or, where that is too long for PostgreSQL, one that stands for it. */
export function statementName(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name
  return `${name.slice(0, 14)}-${digest(name)}`
}
