'use client'

import { Button, SegmentedControl } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { rangeInWords } from '@/components/hours/range-words'
import { daysBetween } from '@/lib/domain/local-time'
import { formatMoney } from '@/lib/domain/money'
import { type Grouping, groupings } from '@/lib/domain/report-period'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Card } from './card'
import { FiguresTable } from './figures-table'
import type { Bar } from './period-chart'
import { exportHref, type ReportParams } from './report-query'
import { earned, numberIn, periodName, shortMoney } from './report-words'
import classes from './reports.module.css'

/** Nothing of it is needed before the figures are read; its place is kept. */
const PeriodChart = dynamic(() => import('./period-chart').then((part) => part.PeriodChart), {
  ssr: false,
  loading: () => <div className={classes.chart} aria-hidden="true" />,
})

interface PeriodCardsProps {
  report: ReportJson
  params: ReportParams
  settings: SettingsJson
  onGroup(by: Grouping): unknown
}

const mostDays = 92

/** Bookings and revenue over time. Each chart is a table as well: for keyboards, screen readers and exact figures. */
export function PeriodCards({ report, params, settings, onGroup }: PeriodCardsProps) {
  const words = useTranslations('reports.periods')
  const [asTable, setAsTable] = useState({ bookings: false, revenue: false })
  const { locale } = settings
  const { currency, periods, group_by } = report
  const charts = {
    bookings: {
      measure: (row: (typeof periods)[number]) => row.bookings,
      format: (value: number) => numberIn(locale, value),
      short: (value: number) => numberIn(locale, value, { notation: 'compact' }),
    },
    revenue: {
      measure: (row: (typeof periods)[number]) => earned(row, currency),
      format: (value: number) => formatMoney(value, currency, locale),
      short: (value: number) => shortMoney(locale, Math.round(value), currency),
    },
  }
  const days = daysBetween(params.date_from, params.date_to) + 1
  const groups = groupings.filter((by) => by !== 'day' || days <= mostDays)
  return (
    <div className={classes.pair}>
      {(['bookings', 'revenue'] as const).map((name) => {
        const { measure, format, short } = charts[name]
        const bars: Bar[] = periods.map((row) => ({
          name: periodName(row.date_from, group_by, settings),
          title: rangeInWords({ from: row.date_from, to: row.date_to }, settings),
          value: measure(row),
        }))
        const top = bars.reduce((most, bar) => (bar.value > most.value ? bar : most), bars[0] as Bar)
        const shown = asTable[name]
        return (
          <Card
            key={name}
            title={words(`${name}.${group_by}`)}
            {...(name === 'revenue' && { csv: exportHref(params, 'periods') })}
            actions={
              <>
                {name === 'bookings' && (
                  <SegmentedControl
                    size="xs"
                    aria-label={words('group')}
                    data={groups.map((by) => ({ value: by, label: words(`by.${by}`) }))}
                    value={group_by}
                    onChange={(value) => onGroup(groupings.find((by) => by === value) ?? 'week')}
                  />
                )}
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-pressed={shown}
                  aria-label={words('tableOf', { title: words(`${name}.${group_by}`) })}
                  onClick={() => setAsTable({ ...asTable, [name]: !shown })}
                >
                  {words('table')}
                </Button>
              </>
            }
          >
            {shown ? (
              <div className={classes.chartTable}>
                <FiguresTable
                  caption={words(`${name}.${group_by}`)}
                  first={words(`by.${group_by}`)}
                  rows={periods.map((row) => ({
                    ...row,
                    key: row.date_from,
                    name: rangeInWords({ from: row.date_from, to: row.date_to }, settings),
                    part: { from: row.date_from, to: row.date_to },
                  }))}
                  columns={name === 'bookings' ? ['bookings', 'cancelled', 'no_show'] : ['revenue', 'profit']}
                  report={report}
                  params={params}
                  settings={settings}
                />
              </div>
            ) : (
              <div
                className={classes.chart}
                role="img"
                aria-label={words('summary', {
                  title: words(`${name}.${group_by}`),
                  most: format(top.value),
                  when: top.title,
                })}
              >
                <PeriodChart bars={bars} label={words(`${name}.name`)} format={format} short={short} />
              </div>
            )}
          </Card>
        )
      })}
    </div>
  )
}
