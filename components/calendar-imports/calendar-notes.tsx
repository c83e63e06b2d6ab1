import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { type Manner, moment, shortDay } from '@/components/ui/words'
import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'
import classes from './calendar-imports.module.css'

interface CalendarNotesProps {
  calendar: CalendarImportJson
  manner: Manner & { timezone: string }
}

const shownDays = 5

/** What somebody should know of a calendar: why it cannot be read, what it leaves out, which bookings clash. */
export function CalendarNotes({ calendar, manner }: CalendarNotesProps) {
  const words = useTranslations('calendarImports')
  const { failure, cut, blocked_times, unreadable_events, own_events, clashing_bookings } = calendar
  const { count, dates } = clashing_bookings
  const days = () => (
    <>
      {dates.slice(0, shownDays).map((date, index) => (
        <Fragment key={date}>
          {index > 0 && ', '}
          <Anchor
            component={Link}
            href={`/calendar?view=day&date=${date}`}
            underline="always"
            inherit
            className={classes.day}
          >
            {shortDay(date, manner)}
          </Anchor>
        </Fragment>
      ))}
      {dates.length > shownDays && ` ${words('more', { count: dates.length - shownDays })}`}
    </>
  )
  return (
    <>
      {failure && (
        <span className={classes.trouble}>
          {words(`failures.${failure.code}`, { status: failure.status ?? '' })}{' '}
          {words(blocked_times > 0 ? 'kept' : 'since', { when: moment(failure.since, manner) })}
        </span>
      )}
      {cut && <span className={classes.look}>{words('cut', { count: blocked_times })}</span>}
      {unreadable_events > 0 && (
        <span className={classes.look}>{words('unreadable', { count: unreadable_events })}</span>
      )}
      {count > 0 && <span className={classes.look}>{words.rich('clashes', { count, days })}</span>}
      {own_events > 0 && <span className={classes.quiet}>{words('ownEvents', { count: own_events })}</span>}
    </>
  )
}
