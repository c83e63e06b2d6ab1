import { useLocale, useTranslations } from 'next-intl'
import { daysBetween, localOf } from '@/lib/domain/local-time'
import { localesFor } from '@/lib/domain/locale'
import { whereabouts } from '@/lib/domain/location'
import { formatMoney } from '@/lib/domain/money'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { spanInWords } from '../proposal/proposal-words'
import { BrowserTime } from './browser-time'
import classes from './facts.module.css'
import { dayIn, mannerOf, timeIn } from './manner'

/** When it is: by the business's clock, and by the reader's where that is another. */
export function When({ own }: { own: VisitorBooking }) {
  const { profile, booking } = own
  const { startsAt, endsAt } = booking
  const manner = mannerOf(profile, useLocale())
  const isOneDay = dayIn(startsAt, manner) === dayIn(endsAt, manner)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localesFor(manner.locale), { ...options, timeZone: manner.timezone }).format(
      startsAt,
    )
  return (
    <div className={classes.when} data-off={own.status === 'cancelled' || undefined}>
      <span className={classes.leaf} aria-hidden="true">
        <span className={classes.month}>{part({ month: 'short' })}</span>
        <span className={classes.day}>{part({ day: 'numeric' })}</span>
      </span>
      <div className={classes.time}>
        {isOneDay ? (
          <>
            <p>{dayIn(startsAt, manner)}</p>
            <p>{[startsAt, endsAt].map((each) => timeIn(each, manner)).join(' – ')}</p>
          </>
        ) : (
          <p>{spanInWords[booking.kind === 'rental' ? 'stay' : 'visit'](booking, manner)}</p>
        )}
        {booking.kind === 'rental' && <Doors own={own} />}
        <p className={classes.zone}>{zoneName(manner)}</p>
        <BrowserTime startsAt={startsAt.getTime()} endsAt={endsAt.getTime()} manner={manner} />
      </div>
    </div>
  )
}

/** From when a stay may begin, and until when it ends. */
function Doors({ own: { profile, booking } }: { own: VisitorBooking }) {
  const words = useTranslations('visitor.manage')
  const manner = mannerOf(profile, useLocale())
  const [from, to] = [booking.startsAt, booking.endsAt].map((each) => timeIn(each, manner))
  return <p>{words('doors', { from: from ?? '', to: to ?? '' })}</p>
}

/** With whom, for whom, where and for how much. */
export function Facts({ own }: { own: VisitorBooking }) {
  const words = useTranslations('visitor.manage.facts')
  const manner = mannerOf(own.profile, useLocale())
  const { booking, seat, profile } = own
  const price = (seat ?? booking).price
  const note = seat ? seat.note : booking.visitorNote
  const where = whereabouts(booking, profile)
  const dateOf = (moment: Date) => localOf(moment.getTime(), manner.timezone).date
  return (
    <dl className={classes.facts}>
      {booking.staffName && (
        <>
          <dt>{words('with')}</dt>
          <dd>{booking.staffName}</dd>
        </>
      )}
      <dt>{words('for')}</dt>
      <dd>{seat?.name ?? booking.visitorName}</dd>
      {booking.kind === 'rental' && (
        <>
          <dt>{words('nights')}</dt>
          <dd>{daysBetween(dateOf(booking.startsAt), dateOf(booking.endsAt))}</dd>
        </>
      )}
      <dt>{words('price')}</dt>
      <dd>{price === 0 ? words('free') : formatMoney(price, booking.currency, manner.locale)}</dd>
      {where && (
        <>
          <dt>{words('place')}</dt>
          <dd>
            {where}
            {'\n'}
            <a href={mapOf(where)} target="_blank" rel="noreferrer">
              {words('map')}
            </a>
          </dd>
        </>
      )}
      {note.trim() && (
        <>
          <dt>{words('note')}</dt>
          <dd>{note.trim()}</dd>
        </>
      )}
    </dl>
  )
}

const mapOf = (address: string) =>
  `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: address.replace(/\s+/g, ' ').trim() })}`

/** "Central European Time": by its season-less name, else by its city. */
function zoneName({ locale, timezone }: { locale: string; timezone: string }): string {
  const format = new Intl.DateTimeFormat(localesFor(locale), {
    timeZone: timezone,
    timeZoneName: 'longGeneric',
  })
  return (
    format.formatToParts(Date.UTC(2026, 0)).find(({ type }) => type === 'timeZoneName')?.value ?? timezone
  )
}
