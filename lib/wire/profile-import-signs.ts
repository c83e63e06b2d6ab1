import { dateOrders, type ImportMapping, type ImportOptions } from '@/lib/domain/import-options'
import type { Table } from './profile-import-table'

/** How dates and amounts are written, as far as the cells tell; else as the country writes them. */
export function signsOf(
  { columns, rows }: Table,
  mapping: ImportMapping,
  region: string | null,
): Pick<ImportOptions, 'dateOrder' | 'decimalSign'> {
  const cellsOf = (...fields: string[]) =>
    columns.flatMap((column, index) =>
      fields.includes(mapping[column] ?? '') ? rows.map(({ cells }) => cells[index] ?? '') : [],
    )
  return {
    dateOrder: dateOrderOf(cellsOf('date', 'starts_at', 'ends_at', 'checkout_date'), region),
    decimalSign: decimalSignOf(cellsOf('price'), region),
  }
}

function dateOrderOf(cells: string[], region: string | null): ImportOptions['dateOrder'] {
  const usual = region === 'US' ? 'mdy' : 'dmy'
  const dates = cells.flatMap((cell) => {
    const [, a, sign, b] = /^(\d{1,2})([-/.])(\d{1,2})\2\d{2,4}/.exec(cell) ?? []
    return a && b ? [{ first: Number(a), second: Number(b), isDotted: sign === '.' }] : []
  })
  if (dates.some(({ first }) => first > 31)) return dateOrders[0]
  if (dates.some(({ first, isDotted }) => first > 12 || isDotted)) return 'dmy'
  return dates.some(({ second }) => second > 12) ? 'mdy' : usual
}

/** Who writes amounts with a point, of those whose bookings are likely to come with a country. */
const pointed = 'US GB IE CA AU NZ CH LI IN SG HK MY MX JP CN TH PH IL ZA'.split(' ')

function decimalSignOf(cells: string[], region: string | null): ImportOptions['decimalSign'] {
  const last = cells.flatMap((cell) => /([.,])\d{1,2}\D*$/.exec(cell)?.[1] ?? [])
  if (last.length > 0) return last.filter((sign) => sign === ',').length > last.length / 2 ? ',' : '.'
  return region === null || pointed.includes(region) ? '.' : ','
}
