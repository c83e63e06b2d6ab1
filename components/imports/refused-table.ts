import type { RefusedRow } from '@/lib/domain/import'

type Told = RefusedRow & { partName: string; reason: string }
type Heads = Record<'part' | 'row' | 'column' | 'reason', string>

/**
 * What cannot come in as a table, its first line the names of its columns: of a table its own rows, with the reason behind
 * them, to be put right and sent again; of any other file where it stands there.
 */
export function refusedTable(told: Told[], columns: string[], heads: Heads): (string | number | null)[][] {
  if (!told.every(({ cells }) => cells !== null)) {
    const rows = told.map(({ partName, row, column, reason }) => [partName, row, column, reason])
    return [[heads.part, heads.row, heads.column, heads.reason], ...rows]
  }
  // A file that was sent again says already why its rows stayed behind the last time.
  const own = columns.flatMap((name, index) => (name === heads.reason ? [] : [index]))
  const width = Math.max(columns.length, ...told.map(({ cells }) => cells?.length ?? 0))
  const beyond = Array.from({ length: width - columns.length }, (_, index) => columns.length + index)
  const shown = [...own, ...beyond]
  const byRow = new Map<number, Told[]>()
  for (const fault of told) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault])
  const rows = [...byRow.values()].map((faults) => [
    ...shown.map((index) => faults[0]?.cells?.[index] ?? ''),
    [...new Set(faults.map(({ column, reason }) => (column ? `${column}: ${reason}` : reason)))].join(' '),
  ])
  return [[...shown.map((index) => columns[index] ?? ''), heads.reason], ...rows]
}
