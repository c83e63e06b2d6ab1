import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { localOf } from '@/lib/domain/local-time'
import type { PublicPageJson, PublicServiceJson, PublicSlotJson } from '@/lib/wire/public-shapes'
import { clockIn, longDate, type PageManner } from './manner'
import { MonthGrid } from './month-grid'
import classes from './time-picker.module.css'
import type { FreeTimes } from './use-free-times'

interface TimePickerProps {
  page: PublicPageJson
  service: PublicServiceJson
  free: FreeTimes
  manner: PageManner
  today: string
  /** The zone whose days and times are shown. */
  zone: string
  isBusy: boolean
  onPick(slot: PublicSlotJson): void
}

/** A month, and the free times of the day that was chosen in it: at first the first that has any. */
export function TimePicker({ page, service, free, manner, today, zone, isBusy, onPick }: TimePickerProps) {
  const words = useTranslations('visitor.booking')
  const [chosen, setChosen] = useState<string | null>(null)
  const days = byDay(Object.values(free.months).flat(), zone)
  const inMonth = [...days.keys()].filter((date) => date.startsWith(free.month)).sort()
  const day = chosen?.startsWith(free.month) && days.has(chosen) ? chosen : inMonth[0]
  const slots = day ? (days.get(day) ?? []) : []
  const isLooking = free.months[free.month] === undefined && free.trouble === null
  return (
    <div className={classes.picker}>
      <MonthGrid
        free={free}
        weekStart={page.week_start}
        manner={manner}
        today={today}
        look={(date) => {
          const count = days.get(date)?.length ?? 0
          const name = longDate(date, manner)
          return {
            label: count > 0 ? words('dayFree', { day: name, count }) : words('dayTaken', { day: name }),
            isOpen: count > 0,
            ...(date === day && { mark: 'chosen' as const }),
          }
        }}
        onPick={setChosen}
      />
      <div className={classes.times} aria-live="polite" aria-busy={isLooking || isBusy}>
        {day && <h3>{longDate(day, manner)}</h3>}
        {!day && !free.trouble && !free.isEmpty && (
          <p>{isLooking ? words('looking') : words('noTime', { month: monthWords(free.month, manner) })}</p>
        )}
        <ul>
          {slots.map((slot) => (
            <li key={slot.starts_at}>
              <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onPick(slot)}>
                {clockIn(slot.starts_at, zone, manner)}
                {service.kind === 'group' && <small>{words('seats', { count: slot.seats_left })}</small>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const monthWords = (month: string, { locale }: PageManner) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** The times by the days they lie on in a zone; a month and its neighbours may both tell of a day. */
function byDay(slots: PublicSlotJson[], zone: string): Map<string, PublicSlotJson[]> {
  const once = new Map(slots.map((slot) => [slot.starts_at, slot]))
  const days = new Map<string, PublicSlotJson[]>()
  for (const slot of [...once.values()].sort((a, b) => a.starts_at.localeCompare(b.starts_at))) {
    const { date } = localOf(Date.parse(slot.starts_at), zone)
    days.set(date, [...(days.get(date) ?? []), slot])
  }
  return days
}
