import { useLocale, useTranslations } from 'next-intl'
import { localOf } from '@/lib/domain/local-time'
import type { Slot } from '@/lib/domain/slots'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { spanInWords } from '../proposal/proposal-words'
import classes from './free-times.module.css'
import { dayIn, mannerOf, timeIn } from './manner'
import parts from './parts.module.css'

/** What of the free times is looked at. */
export interface TimesView {
  /** The first day shown: YYYY-MM-DD. */
  from: string
  /** The first days of the weeks before and after; null: there is nothing to look for. */
  earlier: string | null
  later: string | null
  anyone: boolean
  /** Whether there is a choice of people at all. */
  hasOthers: boolean
  slots: Slot[]
}

/** The free times of some days, each a link that leads to the question whether it shall be that one. */
export function FreeTimes({ own, token, view }: { own: VisitorBooking; token: string; view: TimesView }) {
  const words = useTranslations('visitor.manage.move')
  const manner = mannerOf(own.profile, useLocale())
  const isStay = own.booking.kind === 'rental'
  const to = (query: Record<string, string>) =>
    `/b/${token}?${new URLSearchParams({ open: 'move', ...(view.anyone && { who: 'any' }), ...query })}#move`
  const dateOf = (moment: number) => localOf(moment, manner.timezone).date
  const days = isStay ? [] : byDay(view.slots, manner.timezone)
  // The day it is on, for most look for another hour of it; else the first.
  const present = dateOf(own.booking.startsAt.getTime())
  const unfolded = days.find(([first]) => first && dateOf(first.start) === present) ?? days[0]
  return (
    <div className={parts.form}>
      {view.hasOthers && own.booking.staffName && (
        <p>
          <a
            href={`/b/${token}?${new URLSearchParams({ open: 'move', from: view.from, ...(!view.anyone && { who: 'any' }) })}#move`}
            className="text-link"
          >
            {view.anyone ? words('onlyWith', { name: own.booking.staffName }) : words('withAnyone')}
          </a>
        </p>
      )}
      {view.slots.length === 0 && <p>{words('none')}</p>}
      {isStay && (
        <ul className={classes.stays}>
          {view.slots.map(({ start, end }) => (
            <li key={start}>
              <a href={to({ from: view.from, at: String(start) })} className={classes.time}>
                {spanInWords.stay({ startsAt: new Date(start), endsAt: new Date(end) }, manner)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {days.map((slots) => (
        <details key={slots[0]?.start} className={classes.day} open={slots === unfolded}>
          <summary>
            <h3>{dayIn(new Date(slots[0]?.start ?? 0), manner)}</h3>
            <span className={parts.quiet}>{words('count', { count: slots.length })}</span>
          </summary>
          <ul className={classes.times}>
            {slots.map(({ start }) => (
              <li key={start}>
                <a href={to({ from: view.from, at: String(start) })} className={classes.time}>
                  {timeIn(new Date(start), manner)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <nav className={parts.buttons} aria-label={words('days')}>
        {view.earlier && (
          <a href={to({ from: view.earlier })} className={parts.button}>
            {words('earlier')}
          </a>
        )}
        {view.later && (
          <a href={to({ from: view.later })} className={parts.button}>
            {words('later')}
          </a>
        )}
        <a href={`/b/${token}`} className={parts.button}>
          {words('keep')}
        </a>
      </nav>
    </div>
  )
}

/** The times of each day, by the business's clock. */
function byDay(slots: Slot[], zone: string): Slot[][] {
  const days = new Map<string, Slot[]>()
  for (const slot of slots) {
    const { date } = localOf(slot.start, zone)
    days.set(date, [...(days.get(date) ?? []), slot])
  }
  return [...days.values()]
}
