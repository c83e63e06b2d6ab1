'use client'

import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { faultsOf, type WeekHours } from '@/components/hours/weekly-hours-rows'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import type { ScheduleJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { goTo, useStep } from './use-setup'

// Not drawn by the server: what is typed before the page listens would be lost.
const WeeklyHoursEditor = dynamic(
  async () => (await import('@/components/hours/weekly-hours-editor')).WeeklyHoursEditor,
  { ssr: false, loading: () => <Skeleton height={420} /> },
)

interface HoursStepProps {
  /** The profile's own rows. */
  schedule: ScheduleJson[]
  settings: SettingsJson
  /** In the profile's zone. */
  today: string
}

/** When the business is open; the last step before the calendar. */
export function HoursStep({ schedule, settings, today }: HoursStepProps) {
  const words = useTranslations('setup')
  const router = useRouter()
  const [rows, setRows] = useState<WeekHours[]>(() =>
    schedule.map(({ id: _, operator_id: __, ...row }) => row),
  )
  const [tried, setTried] = useState(false)
  const step = useStep(null, () => ask('PUT', '/schedule', { body: { operator_id: null, rows } }))
  const hasFaults = faultsOf(rows).size > 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!hasFaults) step.mutate()
      }}
    >
      <Stack>
        <WeeklyHoursEditor
          rows={rows}
          onChange={setRows}
          today={today}
          weekStart={settings.week_start}
          manner={settings}
        />
        {tried && hasFaults && (
          <Text c="var(--mantine-color-red-light-color)" role="alert">
            {words('faults')}
          </Text>
        )}
        {step.error && <Refusal error={step.error} />}
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={() => goTo('service').then(() => router.refresh())}>
            {words('back')}
          </Button>
          <Button type="submit" size="md" loading={step.isPending || step.isSuccess}>
            {words('finish')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
