'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/domain/money'
import type { FiguresJson, ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { type Behind, bookingsHref, type Part } from './report-links'
import type { ReportParams } from './report-query'
import { hoursIn, moneyIn, numberIn, percentIn } from './report-words'
import classes from './reports.module.css'

export interface FiguresRow extends FiguresJson {
  key: string
  name: string
  color?: string
  /** What its bookings are narrowed to; null: none that a link could name. */
  part: Part | null
  utilisation?: number | null
}

const columns = ['bookings', 'cancelled', 'no_show', 'hours', 'utilisation', 'revenue', 'profit'] as const
type Column = (typeof columns)[number]

interface FiguresTableProps {
  caption: string
  /** What the rows are. */
  first: string
  rows: FiguresRow[]
  columns: Column[]
  report: ReportJson
  params: ReportParams
  settings: SettingsJson
}

/** Rows of figures with their sum. Each count leads to its bookings. */
export function FiguresTable({
  caption,
  first,
  rows,
  report,
  params,
  settings,
  ...shown
}: FiguresTableProps) {
  const words = useTranslations('reports.columns')
  const { totals } = report
  const knowsCosts = totals.revenue.some(({ cost }) => cost)
  const asked = shown.columns.filter((column) => column !== 'profit' || knowsCosts)
  const sum: FiguresRow = { ...totals, key: 'sum', name: words('total'), part: {} }
  const cells = (row: FiguresRow) =>
    asked.map((column) => (
      <td key={column} data-column={column}>
        {cellOf[column]({ row, report, params, settings })}
      </td>
    ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys as well
    <div className={classes.scroller} tabIndex={0}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {asked.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className={classes.name}>
                  {row.color && <i className={classes.swatch} style={{ background: row.color }} />}
                  {row.name}
                </span>
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sum.name}</th>
            {cells(sum)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface CellProps extends Pick<FiguresTableProps, 'report' | 'params' | 'settings'> {
  row: FiguresRow
}

const counted =
  (column: 'bookings' | 'cancelled' | 'no_show', figure: Behind) =>
  ({ row, params, settings: { locale } }: CellProps): ReactNode => {
    const text = numberIn(locale, row[column])
    if (row[column] === 0) return <span className={classes.nothing}>{text}</span>
    return row.part ? (
      <Link href={bookingsHref(params, figure, row.part)} prefetch={false}>
        {text}
      </Link>
    ) : (
      text
    )
  }

const cellOf: Record<Column, (props: CellProps) => ReactNode> = {
  bookings: counted('bookings', 'bookings'),
  cancelled: counted('cancelled', 'cancelled'),
  no_show: counted('no_show', 'no_show'),
  hours: ({ row, settings }) =>
    row.booked_minutes === 0 ? (
      <span className={classes.nothing}>–</span>
    ) : (
      hoursIn(settings.locale, row.booked_minutes)
    ),
  utilisation: ({ row, settings }) =>
    row.utilisation == null ? (
      <span className={classes.nothing}>–</span>
    ) : (
      <span className={classes.share}>
        <i aria-hidden="true">
          <b style={{ inlineSize: `${Math.min(100, row.utilisation * 100)}%` }} />
        </i>
        {percentIn(settings.locale, row.utilisation)}
      </span>
    ),
  revenue: ({ row, report, settings }) => moneyIn(settings.locale, row, report.currency),
  profit: ({ row, settings }) =>
    row.revenue
      .map(({ profit, currency }) => formatMoney(profit ?? 0, currency, settings.locale))
      .join(' + ') || '–',
}
