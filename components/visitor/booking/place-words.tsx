import { useLocale, useTranslations } from 'next-intl'
import { daysBetween, localOf } from '@/lib/domain/local-time'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import type { ChosenPlace } from './chosen-place'
import { clockIn, longDate, pageManner, shortDate, timeOfDay } from './manner'
import { TimeThere, type Zone } from './zone'

interface PlaceProps {
  page: PublicPageJson
  service: PublicServiceJson
  chosen: ChosenPlace
  zone: Zone
}

/** When it is: Tuesday 24 November, 14:00 – 15:00; for a stay the days of arrival and departure. */
export function PlaceWords({ page, service, chosen, zone }: PlaceProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  const { place, startsAt, endsAt } = chosen
  if (place.checkout_date)
    return (
      <>
        {words('arrive', {
          day: longDate(place.booking_date, manner),
          time: timeOfDay(service.check_in_time, manner),
        })}
        <br />
        {words('leave', {
          day: longDate(place.checkout_date, manner),
          time: timeOfDay(service.check_out_time, manner),
        })}
      </>
    )
  const { date } = localOf(Date.parse(startsAt), zone.zone)
  return (
    <>
      {longDate(date, manner)}, {clockIn(startsAt, zone.zone, manner)} – {clockIn(endsAt, zone.zone, manner)}
      <TimeThere instant={startsAt} page={page} zone={zone} manner={manner} />
    </>
  )
}

/** How many nights a stay has, before what it costs; nothing else has any. */
export function Nights({ chosen: { place } }: { chosen: ChosenPlace }) {
  const words = useTranslations('visitor.booking')
  if (!place.checkout_date) return null
  return <>{words('nights', { count: daysBetween(place.booking_date, place.checkout_date) })} · </>
}

/** The same as short as it goes, for a button: Tue 24 Nov, 14:00. */
export function ShortPlace({ page, chosen, zone }: Omit<PlaceProps, 'service'>) {
  const manner = pageManner(page, useLocale())
  const { place, startsAt } = chosen
  if (place.checkout_date)
    return (
      <>
        {shortDate(place.booking_date, manner)} – {shortDate(place.checkout_date, manner)}
      </>
    )
  const { date } = localOf(Date.parse(startsAt), zone.zone)
  return (
    <>
      {shortDate(date, manner)}, {clockIn(startsAt, zone.zone, manner)}
    </>
  )
}
