'use client'

import { Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import classes from './series.module.css'
import { openAfter, type SeriesScope, seriesQuery } from './series-queries'

interface SeriesScopeFieldProps {
  booking: BookingJson
  value: SeriesScope
  /** Why only this one can be changed; absent: all can. */
  only?: string | undefined
  onChange: (scope: SeriesScope) => void
}

/** Of a booking that repeats: which of them are meant. Not asked where no other is left to be changed. */
export function SeriesScopeField({ booking, value, only, onChange }: SeriesScopeFieldProps) {
  const words = useTranslations('bookings.series')
  const { data } = useQuery({ ...seriesQuery(booking.series_id ?? 0), enabled: booking.series_id !== null })
  if (!data) return null
  const following = openAfter(data.bookings, booking.starts_at, booking.id).length
  const others = openAfter(data.bookings, new Date().toISOString(), booking.id).length
  if (following + others === 0) return null
  const choices: [SeriesScope, string, boolean][] = [
    ['one', words('scopes.one'), true],
    ['following', words('scopes.following', { count: following }), following > 0],
    ['all', words('scopes.all', { count: others + 1 }), others > following],
  ]
  return (
    <Radio.Group
      label={words('scope')}
      description={only}
      value={value}
      onChange={(scope) => onChange(scope as SeriesScope)}
    >
      <Stack gap={8} mt={6}>
        {choices
          .filter(([, , isOffered]) => isOffered)
          .map(([scope, label]) => (
            <Radio
              key={scope}
              className={classes.scope}
              value={scope}
              label={label}
              disabled={only !== undefined && scope !== 'one'}
            />
          ))}
      </Stack>
    </Radio.Group>
  )
}
