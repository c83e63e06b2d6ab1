'use client'

import { Stack, Switch } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { Repetition } from './use-repeat'

const RepeatFields = dynamic(() => import('./repeat-fields').then((part) => part.RepeatFields))
const RepeatDates = dynamic(() => import('./repeat-dates').then((part) => part.RepeatDates))

interface RepeatSectionProps {
  repetition: Repetition
  date: string
  grid: GridJson
  busy: boolean
  onOverride: () => void
}

/** One quiet row, until a booking is to repeat. */
export function RepeatSection({ repetition, date, grid, busy, onOverride }: RepeatSectionProps) {
  const words = useTranslations('bookings.repeat')
  const { repeat, turn } = repetition
  return (
    <Stack gap="sm">
      <Switch
        label={words('label')}
        checked={repeat !== null}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {repeat && (
        <>
          <RepeatFields repeat={repeat} date={date} settings={grid.settings} onChange={repetition.change} />
          <RepeatDates repetition={repetition} grid={grid} busy={busy} onOverride={onOverride} />
        </>
      )}
    </Stack>
  )
}
