'use client'

import { useTranslations } from 'next-intl'
import { format, midnight, timeOfDay } from '@/components/ui/words'
import { addDays, clock, weekdaysFrom } from '@/lib/domain/local-time'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Card } from './card'
import { exportHref, type ReportParams } from './report-query'
import { numberIn } from './report-words'
import classes from './reports.module.css'

interface BusyHoursProps {
  report: ReportJson
  params: ReportParams
  settings: SettingsJson
}

/** A Monday, from which the names of weekdays are told. */
const monday = '2024-01-01'

/** When the week is busiest: a table whose cells are the deeper the more begins in them. */
export function BusyHours({ report: { busiest }, params, settings }: BusyHoursProps) {
  const words = useTranslations('reports.busy')
  if (busiest.length === 0) return null
  const hours = busiest.map(({ hour }) => hour)
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const most = Math.max(...busiest.map(({ bookings }) => bookings))
  const at = (weekday: number, hour: number) =>
    busiest.find((cell) => cell.weekday === weekday && cell.hour === hour)?.bookings ?? 0
  const weekdays = weekdaysFrom(settings.week_start)
  const nameOf = (weekday: number, style: 'short' | 'long') =>
    format(settings.locale, { weekday: style }).format(midnight(addDays(monday, weekday - 1)))
  return (
    <Card title={words('title')} description={words('description')} csv={exportHref(params, 'busiest')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys as well */}
      <div className={classes.scroller} tabIndex={0}>
        <table className={classes.heat}>
          <caption>{words('title')}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((hour) => (
                <th key={hour} scope="col">
                  {timeOfDay(clock(hour * 60), settings)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row" abbr={nameOf(weekday, 'long')}>
                  {nameOf(weekday, 'short')}
                </th>
                {columns.map((hour) => {
                  const bookings = at(weekday, hour)
                  return (
                    <td key={hour} style={{ '--heat': bookings / most } as React.CSSProperties}>
                      {bookings === 0 ? '' : numberIn(settings.locale, bookings)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
