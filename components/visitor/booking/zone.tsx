import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { localOf } from '@/lib/domain/local-time'
import type { PublicPageJson } from '@/lib/wire/public-shapes'
import { clockIn, type PageManner, shortDate, zoneCity } from './manner'
import classes from './zone.module.css'

const still = () => () => {}
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone times are shown in: the visitor's own, unless they want to see the business's. */
export function useZone(theirs: string) {
  const own = useSyncExternalStore(still, ownZone, () => theirs)
  const [wantsTheirs, setWantsTheirs] = useState(false)
  const differ = offsetIn(own) !== offsetIn(theirs)
  return {
    zone: differ && !wantsTheirs ? own : theirs,
    own,
    differ,
    toggle: () => setWantsTheirs((before) => !before),
  }
}

export type Zone = ReturnType<typeof useZone>

const offsetIn = (zone: string) => {
  const manner = { locale: 'en', hourCycle: 24, timezone: zone }
  return [0, 6]
    .map((month) => clockIn(new Date(Date.UTC(2026, month, 15)).toISOString(), zone, manner))
    .join()
}

/** Says whose times these are, where the visitor is elsewhere. */
export function ZoneNote({ page, zone }: { page: PublicPageJson; zone: Zone }) {
  const words = useTranslations('visitor.booking')
  if (!zone.differ) return null
  const [own, theirs] = [zoneCity(zone.own), zoneCity(page.timezone)]
  const showsOwn = zone.zone === zone.own
  return (
    <p className={classes.note}>
      {showsOwn && words('zone', { own, theirs, business: page.name })}{' '}
      <button type="button" onClick={zone.toggle}>
        {showsOwn ? words('zoneToggle', { zone: theirs }) : words('zoneOwn')}
      </button>
    </p>
  )
}

/** 14:00 in Berlin, where that is not what the visitor's clock says. */
export function TimeThere({
  instant,
  page,
  zone,
  manner,
}: {
  instant: string
  page: PublicPageJson
  zone: Zone
  manner: PageManner
}) {
  const words = useTranslations('visitor.booking')
  if (zone.zone === page.timezone || !zone.differ) return null
  const [here, there] = [zone.zone, page.timezone].map((each) => localOf(Date.parse(instant), each).date)
  const clock = clockIn(instant, page.timezone, manner)
  // Where it is another day there, the day is told as well.
  const timeThere = here === there || !there ? clock : `${shortDate(there, manner)}, ${clock}`
  return <span className={classes.there}>{words('there', { time: timeThere, business: page.name })}</span>
}
