import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { addDays, weekdaysFrom } from '@/lib/domain/local-time'
import { dayNumber, monthName, type PageManner, weekdayName } from './manner'
import classes from './month-grid.module.css'
import { addMonths, daysOf } from './months'
import type { FreeTimes } from './use-free-times'

/** How a day of the month can be: its name for those who do not see it, and what it is in a choice. */
export interface DayLook {
  label: string
  isOpen: boolean
  mark?: 'chosen' | 'within'
}

interface MonthGridProps {
  free: FreeTimes
  weekStart: number
  manner: PageManner
  today: string
  look(date: string): DayLook
  onPick(date: string): void
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month whose open days can be chosen, by finger, mouse or arrow keys. */
export function MonthGrid({ free, weekStart, manner, today, look, onPick }: MonthGridProps) {
  const words = useTranslations('visitor.booking')
  const grid = useRef<HTMLDivElement>(null)
  const { month } = free
  const { days, column } = daysOf(month, weekStart)
  const looks = new Map(days.map((date) => [date, look(date)] as const))
  const open = [...looks].filter(([, { isOpen }]) => isOpen).map(([date]) => date)
  const first = open.find((date) => looks.get(date)?.mark === 'chosen') ?? open[0]

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key]
    const from = (event.target as HTMLElement).dataset.date
    if (!step || !from) return
    event.preventDefault()
    const there = step > 0 ? open : [...open].reverse()
    const target = there.find((date) =>
      step > 0 ? date >= addDays(from, step) : date <= addDays(from, step),
    )
    grid.current?.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus()
  }

  return (
    <div className={classes.month}>
      <div className={classes.head}>
        <h3 aria-live="polite">{monthName(`${month}-01`, manner)}</h3>
        <button
          type="button"
          aria-label={words('previous')}
          disabled={!free.canGoBack}
          onClick={() => free.show(addMonths(month, -1))}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <button
          type="button"
          aria-label={words('next')}
          disabled={!free.canGoOn}
          onClick={() => free.show(addMonths(month, 1))}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <div className={classes.weekdays} aria-hidden="true">
        {weekdaysFrom(weekStart).map((weekday) => (
          <span key={weekday}>{weekdayName(weekday, manner, 'short')}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are its buttons’. */}
      <div
        ref={grid}
        className={classes.days}
        data-looking={(free.months[month] === undefined && !free.trouble) || undefined}
        onKeyDown={move}
      >
        {days.map((date, index) => {
          const { label, isOpen, mark } = looks.get(date) as DayLook
          return (
            <button
              key={date}
              type="button"
              className={classes.day}
              style={index === 0 ? { gridColumnStart: column } : undefined}
              data-date={date}
              data-mark={mark}
              data-past={date < today || undefined}
              data-today={date === today || undefined}
              aria-label={label}
              aria-pressed={mark === 'chosen'}
              disabled={!isOpen}
              tabIndex={date === first ? 0 : -1}
              onClick={() => onPick(date)}
            >
              {dayNumber(date)}
            </button>
          )
        })}
      </div>
    </div>
  )
}
