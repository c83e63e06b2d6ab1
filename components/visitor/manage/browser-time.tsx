'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { spanInWords, type VisitorManner } from '../proposal/proposal-words'
import classes from './facts.module.css'

interface BrowserTimeProps {
  /** ms. */
  startsAt: number
  endsAt: number
  manner: VisitorManner
}

/** The same time by the reader's own clock, where that differs from the business's. */
export function BrowserTime({ startsAt, endsAt, manner }: BrowserTimeProps) {
  const words = useTranslations('visitor.manage')
  const zone = useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => manner.timezone,
  )
  const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  const theirs = spanInWords.visit(span, { ...manner, timezone: zone })
  if (theirs === spanInWords.visit(span, manner)) return null
  return (
    <p className={classes.zone}>{words('browserTime', { time: theirs, zone: zone.replaceAll('_', ' ') })}</p>
  )
}
