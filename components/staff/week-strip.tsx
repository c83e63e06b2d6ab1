import { useTranslations } from 'next-intl'
import { endTime } from '@/components/hours/weekly-hours-words'
import { format, longDay, type Manner, midnight, timeOfDay } from '@/components/ui/words'
import { clock } from '@/lib/domain/local-time'
import classes from './staff.module.css'
import { type DayAtWork, minutesIn } from './week-of'

/** The part of the day that the strip shows, in minutes; what lies outside is drawn at its edge. */
const from = 6 * 60
const to = 24 * 60

/** A week at a glance: seven days side by side, filled where there is work. Read out, it is a list of days. */
export function WeekStrip({ days, manner }: { days: DayAtWork[]; manner: Manner }) {
  const words = useTranslations('staff')
  const hours = new Intl.NumberFormat(manner.locale, { maximumFractionDigits: 1 }).format(
    minutesIn(days) / 60,
  )
  return (
    <div className={classes.week}>
      <ol className={classes.strip} aria-label={words('thisWeek')}>
        {days.map(({ date, spans, isOff }) => {
          const told = spans.map(
            ([start, end]) => `${timeOfDay(clock(start), manner)} – ${endTime(clock(end), manner)}`,
          )
          const text = told.join(', ') || words(isOff ? 'isOff' : 'free')
          return (
            <li key={date} title={`${longDay(date, manner)}: ${text}`}>
              <span className={classes.weekday} aria-hidden>
                {format(manner.locale, { weekday: 'narrow' }).format(midnight(date))}
              </span>
              <span className={classes.bar} data-off={isOff || undefined} aria-hidden>
                {spans.map(([start, end]) => (
                  <span key={start} style={place(start, end)} />
                ))}
              </span>
              <span className={classes.hidden}>{`${longDay(date, manner)}: ${text}`}</span>
            </li>
          )
        })}
      </ol>
      <span className={`${classes.total} numbers`}>{words('hours', { hours })}</span>
    </div>
  )
}

function place(start: number, end: number) {
  const [first, last] = [Math.max(start, from), Math.max(end, from + 30)]
  return {
    insetBlockStart: `${((first - from) / (to - from)) * 100}%`,
    height: `${((last - first) / (to - from)) * 100}%`,
  }
}
