'use client'

import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/bookings/status-badge'
import { dayIn } from '@/components/ui/day-in'
import { moment, timeOfDay } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { ColumnName } from './column-names'
import classes from './table.module.css'
import type { TableWords } from './table-words'

/** What each column shows of a booking, in the profile's manner and language. */
export const cells: Record<
  ColumnName,
  (booking: BookingJson, settings: SettingsJson, words: TableWords) => ReactNode
> = {
  when: (b, settings) => (
    <>
      <span>{dayIn(b.booking_date, settings)}</span>{' '}
      <span className={classes.quiet}>
        {b.checkout_date ? `– ${dayIn(b.checkout_date, settings)}` : timeOfDay(b.start_time, settings)}
      </span>
    </>
  ),
  visitor: (b, _, words) =>
    b.kind === 'group' ? (
      words('seats', { count: seatsOf(b) })
    ) : (
      <b className={classes.name}>{b.visitor_name}</b>
    ),
  service: (b) => (
    <>
      <span className={classes.swatch} style={{ background: b.product_color }} aria-hidden />
      {b.product_name}
    </>
  ),
  staff: (b) => b.operator_name ?? '–',
  location: (b) => b.location_name ?? '–',
  status: (b) => <StatusBadge booking={b} />,
  price: (b, settings) => formatMoney(b.price, b.currency, settings.locale),
  contact: (b) => b.visitor_email ?? b.visitor_phone ?? '–',
  length: (b, _, words) =>
    b.nights === null
      ? words('minutes', { count: b.duration_minutes })
      : words('nights', { count: b.nights }),
  created: (b, settings) => moment(b.created_at, settings),
  source: (b) => b.source,
  note: (b) => [b.visitor_note, b.internal_note].filter(Boolean).join(' · ') || '–',
  number: (b) => b.id,
}

/** Who has a place in a class, and has not given it back. */
const seatsOf = ({ participants }: BookingJson) =>
  participants.filter(({ status }) => status !== 'cancelled').length
