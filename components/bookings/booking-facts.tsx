import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { moment } from '@/components/ui/words'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'

type FactWords = ReturnType<typeof useTranslations<'bookings.facts'>>

/** The small print. */
export function BookingFacts({ booking, settings }: { booking: BookingJson; settings: SettingsJson }) {
  const words = useTranslations('bookings.facts')
  const facts: [string, string | null][] = [
    [words('number'), `#${booking.id}`],
    [words('booked'), bookedInWords(booking, settings, words)],
    [words('cancelled'), cancelledInWords(booking, settings, words)],
    [words('reason'), booking.cancel_reason],
    [words('heldUntil'), booking.hold_expires_at && moment(booking.hold_expires_at, settings)],
  ]
  return (
    <section className={classes.section} aria-label={words('label')}>
      <Facts facts={facts} />
    </section>
  )
}

/** When, and on which way; a way this page does not know is told as the API tells it. */
function bookedInWords(
  { created_at, source }: BookingJson,
  settings: SettingsJson,
  words: FactWords,
): string {
  const when = moment(created_at, settings)
  const key = `by.${source}` as 'by.owner'
  return words.has(key) ? words(key, { when }) : `${when}, ${source}`
}

function cancelledInWords(
  { cancelled_at, cancelled_by }: BookingJson,
  settings: SettingsJson,
  words: FactWords,
): string | null {
  if (!cancelled_at) return null
  const key = `cancelledBy.${cancelled_by}` as 'cancelledBy.owner'
  return words(words.has(key) ? key : 'cancelledBy.house', { when: moment(cancelled_at, settings) })
}
