import { Fragment } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { useCalendarModel } from './calendar-model'
import { startOf, weekday } from './wall-time'

interface RentalsHeadProps {
  days: readonly Wall[]
  closed: ReadonlyMap<Wall, string>
}

/** The months and days above the objects; a day leads to itself. */
export function RentalsHead({ days, closed }: RentalsHeadProps) {
  const { words, formats, today, showDay } = useCalendarModel()
  return (
    <div className="cal-rentals-head cal-head">
      <div className="cal-corner" />
      <div className="cal-rentals-days">
        {days.map((day, index) => {
          const reason = closed.get(day)
          const said = [
            formats.day(day),
            day === today && words('isToday'),
            reason !== undefined && (reason || words('rentals.closed')),
          ]
          return (
            <Fragment key={day}>
              {(index === 0 || isFirstOfMonth(day)) && (
                <span
                  className="cal-rentals-month"
                  style={{ gridColumn: `${index + 1} / span ${nightsLeft(days, index)}` }}
                  aria-hidden="true"
                  suppressHydrationWarning
                >
                  {formats.month(day)}
                </span>
              )}
              <button
                type="button"
                className={dayClass('cal-rentals-day', day, today, closed)}
                style={{ gridColumn: index + 1 }}
                aria-current={day === today ? 'date' : undefined}
                aria-label={said.filter(Boolean).join(', ')}
                title={reason || undefined}
                onClick={() => showDay(day)}
                suppressHydrationWarning
              >
                <span className="cal-day-name" suppressHydrationWarning>
                  {formats.weekday(day).slice(0, 2)}
                </span>
                <span className="cal-day-number">{new Date(day).getUTCDate()}</span>
              </button>
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}

/** How a day's column looks: today, closed, a weekend. */
export function dayClass(name: string, day: Wall, today: Wall, closed: ReadonlyMap<Wall, string>): string {
  const looks = [day === today && 'is-today', closed.has(day) && 'is-closed', isWeekend(day) && 'is-weekend']
  return [name, ...looks].filter(Boolean).join(' ')
}

const isWeekend = (day: Wall) => weekday(day) % 6 === 0

const isFirstOfMonth = (day: Wall) => new Date(day).getUTCDate() === 1

/** How many of the days shown belong to the month of this one, from it on. */
const nightsLeft = (days: readonly Wall[], from: number) =>
  days.filter((day, index) => index >= from && monthOf(day) === monthOf(days[from] as Wall)).length

const monthOf = (day: Wall) => startOf(day, 'month', 0)
