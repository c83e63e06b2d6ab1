'use client'

import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { useEdited } from '@/components/ui/use-edited'
import { timeOfDay, weekdayName } from '@/components/ui/words'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { ServiceJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { FixedTimeJson } from '@/lib/wire/profile-time-slot'
import { FixedTimeFields } from './fixed-time-fields'
import { fixedTimesQuery } from './fixed-times-query'
import { Section } from './section'
import classes from './services.module.css'
import { type FixedTimeDraft, useFixedTimes } from './use-fixed-times'

interface FixedTimesProps {
  service: ServiceJson
  settings: SettingsJson
  canWrite: boolean
}

/** The weekly times of an appointment that several may book; each is saved by itself. */
export function FixedTimes({ service, settings, canWrite }: FixedTimesProps) {
  const words = useTranslations('services.fixedTimes')
  const { data, error } = useQuery(fixedTimesQuery(service.id))
  const { save, remove } = useFixedTimes(service.id)
  const [open, setOpen] = useState<FixedTimeDraft | null>(null)
  const root = useEdited(open?.id ?? null)
  const leave = () => {
    setOpen(null)
    save.reset()
  }
  const fields = open && (
    <FixedTimeFields
      key={open.id}
      first={open}
      settings={settings}
      isSaving={save.isPending}
      error={save.error}
      onSave={(draft, onError) => save.mutate(draft, { onSuccess: leave, onError })}
      onDiscard={leave}
    />
  )
  return (
    <Section title={words('title')}>
      <Stack gap="sm" ref={root}>
        <Text size="sm" c="dimmed">
          {words('about')}
        </Text>
        {error && <Refusal error={error} />}
        {data && data.length > 0 && (
          <ul className={classes.fixedTimes}>
            {data.map((slot) => (
              <li key={slot.id}>
                {open?.id === slot.id ? (
                  fields
                ) : (
                  <Row
                    slot={slot}
                    settings={settings}
                    canWrite={canWrite && open === null}
                    onEdit={() => setOpen(slot)}
                    onRemove={() => remove.mutate(slot)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {open?.id === 0 && fields}
        {canWrite && open === null && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={data === undefined}
            data-edits={0}
            onClick={() => setOpen(usual(service, data ?? []))}
          >
            {words('add')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}

interface RowProps {
  slot: FixedTimeJson
  settings: SettingsJson
  canWrite: boolean
  onEdit: () => void
  onRemove: () => void
}

function Row({ slot, settings, canWrite, onEdit, onRemove }: RowProps) {
  const words = useTranslations('services.fixedTimes')
  const time = inWords(slot, settings)
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Stack gap={0}>
        <Text size="sm">{time}</Text>
        <Text size="sm" c="dimmed">
          {words('count', { count: slot.capacity })}
        </Text>
      </Stack>
      {canWrite && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            data-edits={slot.id}
            aria-label={words('change', { time })}
            onClick={onEdit}
          >
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={words('remove', { time })}
            onClick={onRemove}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  )
}

/** Mon, Wed, 10:00 – 11:00 */
function inWords({ weekdays, start_time, end_time }: FixedTimeJson, settings: SettingsJson): string {
  const days = weekdays.map((day) => weekdayName(day, settings, 'short')).join(', ')
  return `${days}, ${timeOfDay(start_time, settings)} – ${timeOfDay(end_time, settings)}`
}

/** A new one as most are: as long as the service, on a weekday, after the last one there is. */
function usual({ duration_minutes }: ServiceJson, slots: FixedTimeJson[]): FixedTimeDraft {
  const last = slots.at(-1)
  const ends = last ? minuteOf(last.end_time) : 600
  const start = ends + duration_minutes <= 1440 ? ends : 600
  const end = Math.min(1440, start + duration_minutes)
  return {
    id: 0,
    weekdays: last?.weekdays ?? [1],
    start_time: clock(start),
    end_time: clock(end),
    capacity: last?.capacity ?? 2,
  }
}
