import { decimal } from '@/lib/domain/money'
import { lines } from './profile-csv'
import type { Cell } from './profile-csv-columns'
import type { FiguresJson, ReportJson, ReportTable } from './profile-report'

type Columns<Row> = [name: string, cell: (row: Row) => Cell][]

/**
 * One table of a report as CSV, led by a byte order mark as toCsvLines says. Money in major units, with columns for every
 * currency; costs only for those who may know them.
 */
export const toReportCsv = (report: ReportJson, table: ReportTable): string =>
  `\uFEFF${lines(tables[table](report))}`

const tables: Record<ReportTable, (report: ReportJson) => Cell[][]> = {
  periods: (report) =>
    tabled(report.periods, [
      ['date_from', (row) => row.date_from],
      ['date_to', (row) => row.date_to],
      ...figureColumns(report),
    ]),
  products: (report) =>
    tabled(report.products, [
      ['product_id', (row) => row.product_id],
      ['product', (row) => row.product_name],
      ...figureColumns(report),
    ]),
  operators: (report) =>
    tabled(report.operators, [
      ['operator_id', (row) => row.operator_id],
      ['operator', (row) => row.operator_name],
      ...figureColumns(report),
      ['open_minutes', (row) => row.open_minutes],
      ['utilisation', (row) => row.utilisation],
    ]),
  rentals: (report) =>
    tabled(report.rentals, [
      ['product_id', (row) => row.product_id],
      ['product', (row) => row.product_name],
      ['nights_sold', (row) => row.nights_sold],
      ['nights_open', (row) => row.nights_open],
      ['occupancy', (row) => row.occupancy],
    ]),
  busiest: (report) =>
    tabled(report.busiest, [
      ['weekday', (row) => row.weekday],
      ['hour', (row) => row.hour],
      ['bookings', (row) => row.bookings],
    ]),
}

const tabled = <Row>(rows: Row[], columns: Columns<Row>): Cell[][] => [
  columns.map(([name]) => name),
  ...rows.map((row) => columns.map(([, cell]) => cell(row))),
]

const counts = [
  'bookings',
  'pending',
  'confirmed',
  'completed',
  'cancelled',
  'no_show',
  'booked_minutes',
] as const

const figureColumns = ({ totals }: ReportJson): Columns<FiguresJson> => [
  ...counts.map((name): Columns<FiguresJson>[number] => [name, (row) => row[name]]),
  ...totals.revenue.flatMap(({ currency, cost }) =>
    moneyColumns(currency, cost === null ? ['amount'] : ['amount', 'cost', 'profit']),
  ),
]

const moneyNames = { amount: 'revenue', cost: 'cost', profit: 'profit' } as const

const moneyColumns = (currency: string, parts: (keyof typeof moneyNames)[]): Columns<FiguresJson> =>
  parts.map((part) => [
    `${moneyNames[part]}_${currency}`,
    ({ revenue }) => decimal(revenue.find((money) => money.currency === currency)?.[part] ?? 0, currency),
  ])
