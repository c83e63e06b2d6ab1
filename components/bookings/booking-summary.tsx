import { Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { isBeingBooked } from '@/components/calendar/booking-name'
import { duration, longDay, shortDay, timeOfDay } from '@/components/ui/words'
import type { BookingJson, GridJson, SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'
import { SeriesNote } from './series-note'
import { StatusBadge } from './status-badge'

type SummaryGrid = Pick<GridJson, 'settings' | 'locations'>

/** Who comes for what, when, and to whom. */
export function BookingSummary({ booking, grid }: { booking: BookingJson; grid: SummaryGrid }) {
  const words = useTranslations('bookings')
  const { settings } = grid
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <div className={classes.service}>
          <span className={classes.swatch} style={{ background: booking.product_color }} />
          <Text fw={500}>{booking.product_name}</Text>
        </div>
        <StatusBadge booking={booking} />
      </Group>
      <h2 className={classes.heading}>{nameOf(booking, words)}</h2>
      <div className={classes.when}>
        {booking.checkout_date ? (
          <Stay booking={booking} settings={settings} />
        ) : (
          <Hours booking={booking} settings={settings} />
        )}
      </div>
      {booking.operator_name && (
        <Text c="dimmed">{words('drawer.with', { person: booking.operator_name })}</Text>
      )}
      {booking.location_name && grid.locations.length > 1 && <Text c="dimmed">{booking.location_name}</Text>}
      {booking.series_id !== null && (
        <SeriesNote booking={booking} seriesId={booking.series_id} settings={settings} />
      )}
    </div>
  )
}

function Hours({ booking, settings }: { booking: BookingJson; settings: SettingsJson }) {
  return (
    <>
      <div>{longDay(booking.booking_date, settings)}</div>
      <div className="numbers">
        {timeOfDay(booking.start_time, settings)} – {timeOfDay(booking.end_time, settings)}{' '}
        <Text span c="dimmed">
          {duration(booking.duration_minutes)}
        </Text>
      </div>
    </>
  )
}

function Stay({ booking, settings }: { booking: BookingJson; settings: SettingsJson }) {
  const words = useTranslations('bookings')
  return (
    <>
      <div>
        {shortDay(booking.booking_date, settings)} –{' '}
        {shortDay(booking.checkout_date ?? booking.booking_date, settings)}{' '}
        <Text span c="dimmed">
          {words('nights', { count: booking.nights ?? 0 })}
        </Text>
      </div>
      <Text c="dimmed" className="numbers">
        {words('drawer.stayHours', {
          from: timeOfDay(booking.start_time, settings),
          to: timeOfDay(booking.end_time, settings),
        })}
      </Text>
    </>
  )
}

const seats = ({ participants }: BookingJson) =>
  participants.filter(({ status }) => status !== 'cancelled').length

function nameOf(booking: BookingJson, words: ReturnType<typeof useTranslations<'bookings'>>): string {
  if (booking.kind === 'group') return words('drawer.inClass', { count: seats(booking) })
  return isBeingBooked(booking) ? words('drawer.beingBooked') : booking.visitor_name
}
