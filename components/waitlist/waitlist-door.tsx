'use client'

import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './waitlist.module.css'
import { waitlistCountQuery } from './waitlist-count-query'

/** The way to the waitlist, with how many wait. */
export function WaitlistDoor() {
  const words = useTranslations('waitlist')
  const { data: count = 0 } = useQuery(waitlistCountQuery)
  return (
    <Anchor component={Link} href="/bookings/waitlist" size="sm" className={classes.back}>
      {count > 0 ? words('count', { count }) : words('title')}
    </Anchor>
  )
}
