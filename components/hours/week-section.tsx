'use client'

import { Button, Group, Skeleton, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import type { House } from './hours-queries'
import { faultsOf, type WeekHours } from './weekly-hours-rows'

const WeeklyHoursEditor = dynamic(
  () => import('./weekly-hours-editor').then((part) => part.WeeklyHoursEditor),
  { loading: () => <Skeleton h={580} /> },
)

interface WeekSectionProps {
  house: House
  person: number | null
  today: string
  mayWrite: boolean
}

/** The week of the business, or of a person: what all other days are measured by. */
export function WeekSection(props: WeekSectionProps) {
  return <Week key={props.person} {...props} />
}

function Week({ house: { settings, schedule, staff }, person, today, mayWrite }: WeekSectionProps) {
  const words = useTranslations('hours')
  const client = useQueryClient()
  const stored = schedule.filter(({ operator_id }) => operator_id === person)
  // Kept apart from what is stored: a refetch must not take away what was painted.
  const [draft, setDraft] = useState<{ rows: WeekHours[]; seen: number[] } | null>(null)
  useUnsaved(draft !== null)
  const rows = draft?.rows ?? stored.map(({ id: _, operator_id: __, ...row }) => row)
  const save = useMutation({
    mutationFn: (body: object) => ask('PUT', '/schedule', { body }),
    onSuccess: async () => {
      await refresh(client)
      setDraft(null)
      tellDone(words('week.saved'))
    },
  })
  const change = (next: WeekHours[]) =>
    setDraft({ rows: next, seen: draft?.seen ?? stored.map(({ id }) => id) })
  const name = staff.find(({ id }) => id === person)?.name

  return (
    <section aria-label={words('tabs.week')} style={{ maxWidth: '56rem' }}>
      <Text c="dimmed" mb="md">
        {name === undefined
          ? words('week.ofBusiness')
          : words(stored.length === 0 ? 'week.likeBusiness' : 'week.ofPerson', { name })}
      </Text>
      <WeeklyHoursEditor
        rows={rows}
        onChange={change}
        today={today}
        weekStart={settings.week_start}
        manner={settings}
        disabled={!mayWrite}
      />
      {save.error && <Refusal error={save.error} />}
      {mayWrite && (
        <Group mt="md" gap="xs">
          <Button
            disabled={!draft || faultsOf(rows).size > 0}
            loading={save.isPending}
            onClick={() => save.mutate({ operator_id: person, ...draft })}
          >
            {words('week.save')}
          </Button>
          {draft && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                save.reset()
                setDraft(null)
              }}
            >
              {words('week.discard')}
            </Button>
          )}
        </Group>
      )}
    </section>
  )
}
