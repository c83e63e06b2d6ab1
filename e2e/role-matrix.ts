import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Who asks, as the matrix heads its columns. */
export type Asker = 'nobody' | 'customer' | 'viewer' | 'staff' | 'front_desk' | 'manager' | 'owner'

/** A row of the matrix. */
export interface Allowed {
  /** May, may not, may in part. */
  by: Record<Asker, '●' | '·' | '○'>
  /** Scopes that open it to a key: all of one of these lists. 'any': whatever it has; null: no key at all. */
  scopes: string[][] | 'any' | null
}

/** The matrix that people read, by an operation's dialect and name: “business createBooking”. */
export function roleMatrix(): Map<string, Allowed> {
  const page = readFileSync(path.join(import.meta.dirname, 'roles.md'), 'utf8')
  const rows = page.split('\n## ').slice(1).flatMap(rowsOf)
  return new Map(rows)
}

function rowsOf(section: string): [string, Allowed][] {
  const [dialect = '', ...lines] = section.split('\n')
  const [head = [], , ...rows] = lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.map(([name, ...cells]) => {
    const by = Object.fromEntries(cells.slice(0, -1).map((cell, index) => [head[index + 1], cell]))
    return [`${dialect} ${name}`, { by: by as Allowed['by'], scopes: scopesOf(cells.at(-1) ?? '') }]
  })
}

function scopesOf(cell: string): Allowed['scopes'] {
  if (cell === 'any') return 'any'
  return cell === '—' ? null : cell.split(', ').map((scopes) => scopes.split(' + '))
}
