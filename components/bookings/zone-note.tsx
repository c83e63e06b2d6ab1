'use client'

import { Text } from '@mantine/core'
import { IconWorld } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import classes from './toolbar.module.css'

const ZoneTip = lazy(() => import('./zone-tip').then((part) => ({ default: part.ZoneTip })))

/** Said only where it matters: when the clock on the wall here is not the diary's. */
export function ZoneNote({ zone }: { zone: string }) {
  const words = useTranslations('bookings.toolbar')
  const here = useSyncExternalStore(never, browserZone, () => zone)
  if (!differ(here, zone)) return null
  const note = (
    <Text className={classes.note} tabIndex={0} component="span">
      <IconWorld size={14} stroke={1.6} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      <span className={classes.place}>
        {words('zone', { place: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone })}
      </span>
    </Text>
  )
  return (
    <Suspense fallback={note}>
      <ZoneTip label={words('zones', { here, zone })}>{note}</ZoneTip>
    </Suspense>
  )
}

const never = () => () => {}

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Zones with other names but the same clock, in winter and in summer, are the same to a reader. */
function differ(a: string, b: string): boolean {
  if (a === b) return false
  const year = new Date().getUTCFullYear()
  return [Date.UTC(year, 0, 15, 12), Date.UTC(year, 6, 15, 12)].some(
    (instant) => clockAt(instant, a) !== clockAt(instant, b),
  )
}

const clockAt = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
