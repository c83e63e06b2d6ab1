'use client'

import { useTranslations } from 'next-intl'
import { format, longDay, type Manner, midnight } from '@/components/ui/words'
import { weekdayOf } from '@/lib/domain/local-time'
import type { DayMark } from './day-marks'
import { markInWords } from './mark-words'
import { quarterOf } from './quarter-of'
import type { DayRange } from './use-day-range'
import { weekdayName } from './weekly-hours-words'
import classes from './year.module.css'

interface YearMonthProps {
  days: string[]
  markOf: (date: string) => DayMark
  names: Map<number, string>
  /** ISO weekdays in the profile's order. */
  weekdays: number[]
  today: string
  /** The one day in the tab order. */
  cursor: string
  range: DayRange | null
  manner: Manner
  onDay: (date: string) => void
}

/** One small month. Each day says in words what its looks say. */
export function YearMonth(props: YearMonthProps) {
  const { days, weekdays, today, manner } = props
  const first = days[0] as string
  const name = format(manner.locale, { month: 'long' }).format(midnight(first))
  const blanks = weekdays.indexOf(weekdayOf(first))
  const cells = [...Array.from({ length: blanks }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => week * 7)
  return (
    <table className={classes.month} data-over={overSince(days, today)}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, manner)}>
              {weekdayName(weekday, manner, 'short').slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((from) => (
          <tr key={from}>
            {weekdays.map((weekday, column) => {
              const date = cells[from + column]
              return <td key={weekday}>{date && <Day {...props} date={date} />}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether the month is over, and with it its whole quarter. */
function overSince(days: string[], today: string): 'quarter' | 'month' | undefined {
  const [last = today] = days.slice(-1)
  if (last >= today) return undefined
  return last.slice(0, 4) < today.slice(0, 4) || quarterOf(last) < quarterOf(today) ? 'quarter' : 'month'
}

function Day({
  date,
  markOf,
  names,
  today,
  cursor,
  range,
  manner,
  onDay,
}: YearMonthProps & { date: string }) {
  const words = useTranslations('hours')
  const mark = markOf(date)
  const isChosen = range !== null && range.from <= date && date <= range.to
  const said = [longDay(date, manner), ...markInWords(mark, names, manner, words)].join(', ')
  return (
    <button
      type="button"
      className={`${classes.day} mantine-focus-auto`}
      data-date={date}
      data-kind={mark.kind}
      data-blocked={mark.blocks.length > 0 || undefined}
      data-people={mark.people.length > 0 || undefined}
      data-chosen={isChosen || undefined}
      data-past={date < today || undefined}
      aria-current={date === today ? 'date' : undefined}
      aria-label={said}
      title={said}
      tabIndex={date === cursor ? 0 : -1}
      onClick={() => onDay(date)}
    >
      {Number(date.slice(8))}
    </button>
  )
}
