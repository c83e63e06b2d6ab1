'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import type { Manner } from '@/components/ui/words'
import classes from './weekly-hours.module.css'
import { WeeklyHoursDayMenu } from './weekly-hours-day-menu'
import { WeeklyHoursInterval } from './weekly-hours-interval'
import {
  faultsOf,
  isIn,
  move,
  nextSpan,
  type Period,
  paint,
  removeAt,
  rowOf,
  type Span,
  spanOf,
  typeAt,
  type WeekHours,
} from './weekly-hours-rows'
import { WeeklyHoursTrack } from './weekly-hours-track'
import { spanInWords, weekdayName } from './weekly-hours-words'

interface DayProps {
  weekday: number
  /** All of them, in the profile's order. */
  weekdays: number[]
  rows: WeekHours[]
  period: Period
  manner: Manner
  disabled: boolean
  onChange: (rows: WeekHours[]) => void
}

/** One weekday: its hours drawn, and below each of them as two times. */
export function WeeklyHoursDay({ weekday, weekdays, rows, period, manner, disabled, onChange }: DayProps) {
  const words = useTranslations('staff.weekly')
  const name = weekdayName(weekday, manner)
  const own = rows.flatMap((row, index) =>
    row.weekday === weekday && isIn(row, period) ? [{ row, index }] : [],
  )
  const faults = faultsOf(rows)
  const spans = own.flatMap(({ row, index }) => {
    const span = spanOf(row)
    return span ? [{ index, span }] : []
  })
  const next = nextSpan(rows, weekday, period)

  function change(changed: WeekHours[], span: Span) {
    onChange(changed)
    announce(words('changed', { day: name, span: spanInWords(span, manner) }))
  }

  function remove(index: number, span: Span | null) {
    onChange(removeAt(rows, index))
    announce(words('removed', { day: name, span: span ? spanInWords(span, manner) : '' }))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a grid in every browser
    <div className={classes.day} role="group" aria-label={name}>
      <div className={classes.head}>
        <span className={classes.name} aria-hidden>
          {weekdayName(weekday, manner, 'short')}
        </span>
        <WeeklyHoursTrack
          spans={spans}
          disabled={disabled}
          inWords={(span) => spanInWords(span, manner)}
          onPaint={(span) => change(paint(rows, weekday, period, span), span)}
          onMove={(index, span) => change(move(rows, index, span), span)}
        />
        {!disabled && (
          <WeeklyHoursDayMenu
            weekday={weekday}
            weekdays={weekdays}
            rows={rows}
            period={period}
            manner={manner}
            isEmpty={own.length === 0}
            onChange={onChange}
          />
        )}
      </div>
      <div className={classes.intervals}>
        {own.length === 0 && <span className={classes.closed}>{words('closed')}</span>}
        {own.map(({ row, index }, place) => (
          <WeeklyHoursInterval
            // biome-ignore lint/suspicious/noArrayIndexKey: while times are typed, only its place tells an interval from others
            key={`${period.from}-${place}`}
            row={row}
            day={name}
            manner={manner}
            disabled={disabled}
            fault={faults.get(index)}
            onChange={(times) => onChange(typeAt(rows, index, times))}
            onRemove={() => remove(index, spanOf(row))}
          />
        ))}
        {!disabled && next && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            aria-label={words('addTo', { day: name })}
            onClick={() => change([...rows, rowOf(weekday, period, next)], next)}
          >
            {words('add')}
          </Button>
        )}
      </div>
    </div>
  )
}
