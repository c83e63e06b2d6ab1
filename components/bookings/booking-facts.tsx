import { moment } from '@/components/ui/words'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'

const sources: Record<string, string> = {
  owner: 'by hand',
  api: 'through the API',
  visitor: 'by the visitor',
  system: 'by the system',
}

/** The small print. */
export function BookingFacts({ booking, settings }: { booking: BookingJson; settings: SettingsJson }) {
  const facts: [string, string | null][] = [
    ['Number', `#${booking.id}`],
    ['Booked', `${moment(booking.created_at, settings)}, ${sources[booking.source] ?? booking.source}`],
    [
      'Cancelled',
      booking.cancelled_at &&
        `${moment(booking.cancelled_at, settings)} by the ${booking.cancelled_by ?? 'house'}`,
    ],
    ['Reason', booking.cancel_reason],
    ['Held until', booking.hold_expires_at && moment(booking.hold_expires_at, settings)],
  ]
  return (
    <section className={classes.section} aria-label="Details">
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
