'use client'

import { useTranslations } from 'next-intl'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Card } from './card'
import { FiguresTable } from './figures-table'
import { exportHref, type ReportParams } from './report-query'
import classes from './reports.module.css'

interface FiguresTablesProps {
  report: ReportJson
  params: ReportParams
  settings: SettingsJson
}

/** What was sold, and who did it. */
export function FiguresTables(props: FiguresTablesProps) {
  const words = useTranslations('reports')
  const { report, params } = props
  const { products, operators } = report
  const ranked = [...products].sort((a, b) => b.bookings - a.bookings)
  return (
    <div className={classes.pair}>
      <Card
        title={words('products.title')}
        description={words('products.description')}
        csv={exportHref(params, 'products')}
      >
        <FiguresTable
          {...props}
          caption={words('products.title')}
          first={words('products.name')}
          columns={['bookings', 'cancelled', 'no_show', 'revenue', 'profit']}
          rows={ranked.map((row) => ({
            ...row,
            key: String(row.product_id),
            name: row.product_name,
            color: row.product_color,
            part: { service: row.product_id },
          }))}
        />
      </Card>
      <Card
        title={words('operators.title')}
        description={words('operators.description')}
        csv={exportHref(params, 'operators')}
      >
        <FiguresTable
          {...props}
          caption={words('operators.title')}
          first={words('operators.name')}
          columns={['bookings', 'hours', 'utilisation', 'revenue']}
          rows={operators.map((row) => ({
            ...row,
            key: String(row.operator_id),
            name: row.operator_name ?? words('operators.nobody'),
            part: row.operator_id === null ? null : { staff: row.operator_id },
          }))}
        />
      </Card>
    </div>
  )
}
