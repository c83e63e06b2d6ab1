'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { WeeklyHoursEditor } from '@/components/hours/weekly-hours-editor'
import { faultsOf, type WeekHours } from '@/components/hours/weekly-hours-rows'
import { announce } from '@/components/ui/announcer'
import { ApiError } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { ScheduleJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { StaffData } from './staff-query'
import { useWrite } from './use-write'

interface HoursPartProps {
  person: StaffJson
  data: StaffData
  today: string
  canWrite: boolean
}

/** What is being changed, and the rows it began with: others' changes in between are told, not overwritten. */
interface Draft {
  rows: WeekHours[]
  /** null: what stands there now is known, and replaced. */
  seen: number[] | null
}

/** Somebody's week: their own, or the business's as long as they have none. */
export function HoursPart({ person, data, today, canWrite }: HoursPartProps) {
  const words = useTranslations('staff.week')
  const ui = useTranslations('ui')
  const [draft, setDraft] = useState<Draft | null>(null)
  const write = useWrite<{ schedule: ScheduleJson[] }>()
  const own = data.schedule.filter(({ operator_id }) => operator_id === person.id)
  const general = data.schedule.filter(({ operator_id }) => operator_id === null)
  const rows = draft?.rows ?? (own.length > 0 ? own : general).map(toHours)
  const keepsGeneral = own.length === 0 && draft === null
  const seen = own.map(({ id }) => id)
  useUnsaved(draft !== null)
  const isLate = write.error instanceof ApiError && write.error.status === 412

  const change = (next: WeekHours[]) => setDraft({ rows: next, seen: draft?.seen ?? seen })
  const discard = () => {
    setDraft(null)
    write.reset()
  }

  function save(next: Draft) {
    if (faultsOf(next.rows).size > 0) return announce(words('faults'))
    write.mutate(
      {
        method: 'PUT',
        path: '/schedule',
        body: { operator_id: person.id, rows: next.rows, ...(next.seen && { seen: next.seen }) },
        done: words(next.rows.length === 0 ? 'generalAgain' : 'saved', { name: person.name }),
      },
      {
        // What was changed while the save was under way stays, and builds on what was saved.
        onSuccess: ({ schedule }) =>
          setDraft((now) =>
            now === null || now.rows === next.rows ? null : { ...now, seen: schedule.map(({ id }) => id) },
          ),
      },
    )
  }

  return (
    <Stack gap="sm">
      {keepsGeneral && (
        <Alert color="gray" variant="light">
          <Text size="sm">{words('general', { name: person.name })}</Text>
          {canWrite && (
            <Button mt="xs" size="xs" variant="light" onClick={() => change(general.map(toHours))}>
              {words('own')}
            </Button>
          )}
        </Alert>
      )}
      <WeeklyHoursEditor
        rows={rows}
        onChange={change}
        today={today}
        weekStart={data.settings.week_start}
        manner={data.settings}
        disabled={!canWrite || keepsGeneral}
      />
      {write.error && (
        <Refusal error={write.error}>
          {isLate && (
            <>
              {words('late')}
              <Group mt="xs" gap="xs">
                <Button size="xs" variant="light" onClick={discard}>
                  {words('theirs')}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => save({ rows, seen: null })}>
                  {words('mine')}
                </Button>
              </Group>
            </>
          )}
        </Refusal>
      )}
      {canWrite && !keepsGeneral && (
        <Group justify="space-between" gap="xs">
          {own.length > 0 ? (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => save({ rows: [], seen: draft?.seen ?? seen })}
            >
              {words('backToGeneral')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            {draft && (
              <Button variant="subtle" color="gray" onClick={discard}>
                {ui('discard')}
              </Button>
            )}
            <Button disabled={!draft} loading={write.isPending} onClick={() => draft && save(draft)}>
              {ui('save')}
            </Button>
          </Group>
        </Group>
      )}
    </Stack>
  )
}

const toHours = ({ id: _, operator_id: __, ...row }: ScheduleJson): WeekHours => row
