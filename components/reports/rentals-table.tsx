'use client'

import { useTranslations } from 'next-intl'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Card } from './card'
import { exportHref, type ReportParams } from './report-query'
import { numberIn, percentIn } from './report-words'
import classes from './reports.module.css'

interface RentalsTableProps {
  report: ReportJson
  params: ReportParams
  settings: SettingsJson
}

/** How many of their nights the objects were sold for. */
export function RentalsTable({ report: { rentals }, params, settings: { locale } }: RentalsTableProps) {
  const words = useTranslations('reports.rentals')
  if (rentals.length === 0) return null
  return (
    <Card title={words('title')} description={words('description')} csv={exportHref(params, 'rentals')}>
      <table className={classes.table}>
        <caption>{words('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('name')}</th>
            <th scope="col">{words('sold')}</th>
            <th scope="col">{words('open')}</th>
            <th scope="col">{words('occupancy')}</th>
          </tr>
        </thead>
        <tbody>
          {rentals.map((row) => (
            <tr key={row.product_id}>
              <th scope="row">
                <span className={classes.name}>
                  <i className={classes.swatch} style={{ background: row.product_color }} />
                  {row.product_name}
                </span>
              </th>
              <td>{numberIn(locale, row.nights_sold)}</td>
              <td>{numberIn(locale, row.nights_open)}</td>
              <td>
                <span className={classes.share}>
                  <i aria-hidden="true">
                    <b style={{ inlineSize: `${Math.min(100, (row.occupancy ?? 0) * 100)}%` }} />
                  </i>
                  {row.occupancy === null ? '–' : percentIn(locale, row.occupancy)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
