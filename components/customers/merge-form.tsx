'use client'

import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { dayOf } from './customer-words'
import { useCustomerChange } from './use-customer-change'

interface MergeFormProps {
  people: CustomerJson[]
  settings: SettingsJson
  onClose: () => void
  onMerged: (id: number) => void
}

const fields = ['name', 'email', 'phone'] as const
type Field = (typeof fields)[number]

/** Several records of one person side by side: where they differ, one chooses what stays; the rest is kept of all. */
export function MergeForm({ people, settings, onClose, onMerged }: MergeFormProps) {
  const words = useTranslations('customers')
  const common = useTranslations('ui')
  // The one with most bookings is kept, so that the fewest rows change.
  const [kept, ...others] = [...people].sort((a, b) => b.bookings - a.bookings || a.id - b.id) as [
    CustomerJson,
    ...CustomerJson[],
  ]
  const everybody = [kept, ...others]
  const choices = (field: Field) => [...new Set(everybody.flatMap((person) => person[field] ?? []))]
  const [chosen, setChosen] = useState<Partial<Record<Field, string>>>({})
  const [note, setNote] = useState(() =>
    [...new Set(everybody.flatMap((person) => person.note?.trim() || []))].join('\n\n'),
  )
  const choiceOf = (field: Field) => chosen[field] ?? choices(field)[0] ?? null
  const change = useCustomerChange()
  const errors = errorsOf(change.error)
  const merge = () =>
    change.mutate(
      {
        method: 'POST',
        path: `/${kept.id}/merge`,
        body: {
          from: others.map(({ id }) => id),
          name: choiceOf('name') ?? kept.name,
          email: choiceOf('email'),
          phone: choiceOf('phone'),
          note: note.trim() || null,
        },
        done: words('merge.done', { name: choiceOf('name') ?? kept.name }),
      },
      { onSuccess: () => onMerged(kept.id) },
    )
  return (
    <Stack gap="md">
      <Group gap="lg" align="flex-start" grow>
        {everybody.map((person) => (
          <div key={person.id}>
            <Text fw={550}>{person.name}</Text>
            <Text size="sm" c="dimmed">
              {words('merge.bookings', { count: person.bookings })}
            </Text>
            <Text size="sm" c="dimmed">
              {words('since', { date: dayOf(person.created_at, settings) })}
            </Text>
          </div>
        ))}
      </Group>
      {fields
        .filter((field) => choices(field).length > 0)
        .map((field) => (
          <Radio.Group
            key={field}
            label={words(`fields.${field}`)}
            value={choiceOf(field)}
            error={errors[field]}
            onChange={(value) => setChosen({ ...chosen, [field]: value })}
          >
            <Group gap="lg" mt={4}>
              {choices(field).map((value) => (
                <Radio key={value} value={value} label={value} />
              ))}
            </Group>
          </Radio.Group>
        ))}
      <Textarea
        label={words('fields.note')}
        autosize
        minRows={2}
        maxLength={5000}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {words('merge.explained')}
      </Text>
      {change.error && Object.keys(errors).length === 0 && <Refusal error={change.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button loading={change.isPending} onClick={merge}>
          {words('merge.confirm')}
        </Button>
      </Group>
    </Stack>
  )
}
