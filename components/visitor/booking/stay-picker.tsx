import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { daysBetween } from '@/lib/domain/local-time'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import { longDate, money, type PageManner, timeOfDay } from './manner'
import { type DayLook, MonthGrid } from './month-grid'
import { type Stay, stayLook } from './stay-look'
import classes from './stay-picker.module.css'
import type { FreeTimes } from './use-free-times'

interface StayPickerProps {
  page: PublicPageJson
  service: PublicServiceJson
  free: FreeTimes
  manner: PageManner
  today: string
  isBusy: boolean
  onPick(stay: { arrival: string; departure: string }): void
}

/** Arrival and departure in one month: first the one, then the other, and what the nights cost in all. */
export function StayPicker({ page, service, free, manner, today, isBusy, onPick }: StayPickerProps) {
  const words = useTranslations('visitor.booking')
  const [stay, setStay] = useState<Stay>({ arrival: null, departure: null })
  const arrivals = new Set(
    Object.values(free.months).flatMap((slots) => slots.map((slot) => slot.booking_date)),
  )
  const { arrival, departure } = stay

  function look(date: string): DayLook {
    const seen = stayLook(date, stay, arrivals, service)
    // A day on which this stay cannot end may still be the arrival of another.
    const kind = seen === 'taken' && arrivals.has(date) ? 'open' : seen
    const day = longDate(date, manner)
    const label = {
      arrival: () => words('arrival', { day }),
      departure: () => words('departure', { day }),
      within: () => words('inStay', { day }),
      open: () => words('dayOpen', { day }),
      taken: () => words('dayTaken', { day }),
    }[kind]()
    const mark = kind === 'within' ? 'within' : kind === 'open' || kind === 'taken' ? undefined : 'chosen'
    return { label, isOpen: kind !== 'taken', ...(mark && ({ mark } as const)) }
  }

  function pick(date: string) {
    const ends = arrival !== null && departure === null && stayLook(date, stay, arrivals, service) === 'open'
    setStay(ends && date > arrival ? { arrival, departure: date } : { arrival: date, departure: null })
  }

  const nights = arrival && departure ? daysBetween(arrival, departure) : null
  return (
    <div className={classes.picker}>
      <MonthGrid
        free={free}
        weekStart={page.week_start}
        manner={manner}
        today={today}
        look={look}
        onPick={pick}
      />
      <div className={classes.stay} aria-live="polite">
        {arrival === null && <p>{words('chooseArrival')}</p>}
        {arrival && (
          <p>
            {words('arrive', {
              day: longDate(arrival, manner),
              time: timeOfDay(service.check_in_time, manner),
            })}
          </p>
        )}
        {arrival && departure === null && <p>{words('chooseDeparture')}</p>}
        {arrival && departure && nights !== null && (
          <>
            <p>
              {words('leave', {
                day: longDate(departure, manner),
                time: timeOfDay(service.check_out_time, manner),
              })}
            </p>
            <p className={classes.total}>
              <span>{words('nights', { count: nights })}</span>
              <strong>
                {words('total', { price: money(totalOf(service, nights), service.currency, manner) })}
              </strong>
            </p>
            <button
              type="button"
              className={parts.button}
              data-look="main"
              aria-disabled={isBusy}
              onClick={() => isBusy || onPick({ arrival, departure })}
            >
              {words('goOn')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

const totalOf = ({ price, price_type }: PublicServiceJson, nights: number) =>
  price_type === 'free' ? 0 : price * nights
