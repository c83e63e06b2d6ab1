'use client'

import { IconAlertTriangle, IconMail } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { whyNot } from '@/components/bookings/refused-words'
import { dayIn } from '@/components/ui/day-in'
import { timeOfDay } from '@/components/ui/words'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { Outcome } from './bulk-queries'
import classes from './table.module.css'
import type { TableWords } from './table-words'

interface OutcomesProps {
  outcomes: Outcome[]
  settings: SettingsJson
  /** Of a wish that has changed since. */
  isStale: boolean
}

/** Each booking: how it stands, how it would, and why not; those that are refused come first. */
export function Outcomes({ outcomes, settings, isStale }: OutcomesProps) {
  const [words, ofBookings, language] = [
    useTranslations('bookings.table'),
    useTranslations('bookings'),
    useLocale(),
  ]
  if (outcomes.length === 0) return null
  const known = { bookings: outcomes.map(({ before }) => before), staff: [], settings }
  const inOrder = [...outcomes].sort((a, b) => Number(!a.refused) - Number(!b.refused))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <ul className={classes.outcomes} aria-label={words('bulk.outcomes')} aria-busy={isStale} tabIndex={0}>
      {inOrder.map((outcome) => (
        <li
          key={outcome.booking_id}
          className={classes.outcome}
          data-refused={outcome.refused !== null || undefined}
        >
          <p>
            <b>{nameOf(outcome.before, words)}</b> {placeOf(outcome.before, settings)}
          </p>
          {outcome.refused ? (
            <IconAlertTriangle size={16} stroke={1.8} aria-label={words('bulk.refused')} />
          ) : (
            outcome.messages.length > 0 && <IconMail size={16} stroke={1.6} aria-label={words('bulk.mail')} />
          )}
          <small>
            {outcome.refused
              ? whyNot(outcome.refused, known, ofBookings, language)
              : becomes(outcome, settings, words)}
          </small>
        </li>
      ))}
    </ul>
  )
}

const nameOf = (booking: BookingJson, words: TableWords) =>
  booking.kind === 'group' ? booking.product_name : booking.visitor_name || words('unknown')

function placeOf(booking: BookingJson, settings: SettingsJson): string {
  const day = dayIn(booking.booking_date, settings)
  return booking.checkout_date
    ? `${day} – ${dayIn(booking.checkout_date, settings)}`
    : `${day}, ${timeOfDay(booking.start_time, settings)}`
}

function becomes({ before, after, messages }: Outcome, settings: SettingsJson, words: TableWords): string {
  const [was, is] = [placeOf(before, settings), placeOf(after, settings)]
  const [from, to] = [statusOf(before, words), statusOf(after, words)]
  const changes = [was !== is && `${was} → ${is}`, from !== to && `${from} → ${to}`].filter(Boolean)
  const told = messages.map(({ recipient }) => recipient).join(', ')
  return [changes.join('; ') || words('bulk.asItIs'), told && words('bulk.told', { who: told })]
    .filter(Boolean)
    .join(' · ')
}

const statusOf = (booking: BookingJson, words: TableWords) =>
  booking.no_show ? words('statuses.no_show') : words(`statuses.${booking.status}`)
