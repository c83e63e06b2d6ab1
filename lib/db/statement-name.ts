import { digest } from './digest'

/** PostgreSQL cuts longer names (NAMEDATALEN), so two statements that differ after it would be taken for one. */
const mostBytes = 63

/** Whether statements may have names; not with DATABASE_PREPARE=0: a pooler that changes connections may not know them. */
export const mayPrepare = () => process.env.DATABASE_PREPARE !== '0'

/**
 * The name a statement is prepared under: its own, or, where that is too long for PostgreSQL, one that stands for it.
 * Empty where statements may have none.
 */
export function statementName(name: string): string {
  if (!mayPrepare()) return ''
  if (Buffer.byteLength(name) <= mostBytes) return name
  return `${name.slice(0, 14)}-${digest(name)}`
}
