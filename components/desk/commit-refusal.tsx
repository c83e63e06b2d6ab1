'use client'

import { useTranslations } from 'next-intl'
import { ApiError } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { shortDay, timeOfDay } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import { nameOf } from './plan-words'

interface CommitRefusalProps {
  error: Error
  items: PlanItemJson[]
  settings: SettingsJson
}

/** Why a plan was not committed, and because of which bookings. */
export function CommitRefusal({ error, items, settings }: CommitRefusalProps) {
  const words = useTranslations('desk')
  if (!(error instanceof ApiError) || error.items.length === 0) return <Refusal error={error} />
  const named = error.items.map(({ booking_id }) => {
    const booking = items.find((item) => item.booking.id === booking_id)?.booking
    if (!booking) return { id: booking_id, text: words('unknown') }
    const time = `${shortDay(booking.booking_date, settings)}, ${timeOfDay(booking.start_time, settings)}`
    return { id: booking_id, text: words('newcomer', { visitor: nameOf(booking), time }) }
  })
  return (
    <Refusal error={error}>
      {words('refusedCommit', { count: named.length })}
      <ul>
        {named.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Refusal>
  )
}
