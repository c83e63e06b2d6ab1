'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'
import { useChange } from './use-change'

/** Notes that something went wrong, so that nobody asks this visitor for a review. */
export function ComplaintSwitch({ booking }: { booking: BookingJson }) {
  const words = useTranslations('bookings.complaint')
  const change = useChange(booking)
  const { complaint } = (change.isPending ? change.variables.body : booking) as Pick<BookingJson, 'complaint'>
  return (
    <div className={classes.section}>
      <Switch
        label={words('label')}
        description={words('about')}
        checked={complaint}
        disabled={change.isPending}
        error={change.error && because(change.error)}
        onChange={(event) => {
          const next = event.currentTarget.checked
          change.mutate({
            method: 'PATCH',
            path: '',
            body: { complaint: next },
            done: words(next ? 'noted' : 'cleared'),
          })
        }}
      />
    </div>
  )
}
