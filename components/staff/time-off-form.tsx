'use client'

import { Button, Group, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { DateInput } from '@/components/ui/dates'
import { Refusal } from '@/components/ui/refusal'
import { TimeField } from '@/components/ui/time-field'
import { useUnsaved } from '@/components/ui/unsaved'
import { latest } from '@/lib/domain/local-time'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { useWrite } from './use-write'

interface TimeOffFormProps {
  person: StaffJson
  today: string
  settings: SettingsJson
}

/** Whole days away, from the first to the last; or part of a day. Bookings that stand there stay: the desk sees to them. */
export function TimeOffForm({ person, today, settings }: TimeOffFormProps) {
  const words = useTranslations('staff.off')
  const write = useWrite()
  const blank = { from: today, to: today, allDay: true, start: '', end: '', name: '' }
  const [values, setValues] = useState(blank)
  const set = (change: Partial<typeof blank>) => setValues({ ...values, ...change })
  const errors = errorsOf(write.error)
  useUnsaved(JSON.stringify(values) !== JSON.stringify(blank))

  function save(event: FormEvent) {
    event.preventDefault()
    const { from, to, allDay, start, end, name } = values
    write.mutate(
      {
        method: 'POST',
        path: '/blocked-times',
        body: {
          operator_id: person.id,
          product_id: null,
          type_id: null,
          name: name.trim() || words('name'),
          start_date: from,
          start_time: allDay ? null : start,
          end_date: allDay ? to : from,
          end_time: allDay ? null : end,
          all_day: allDay,
        },
        done: words('saved', { name: person.name }),
      },
      { onSuccess: () => setValues((now) => (now === values ? blank : now)) },
    )
  }

  const isWhole = values.allDay || (values.start !== '' && values.end !== '')
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm" mt="md">
        <Switch
          label={words('allDay')}
          checked={values.allDay}
          onChange={(event) => set({ allDay: event.currentTarget.checked })}
        />
        <Group grow align="flex-start">
          <DateInput
            label={words(values.allDay ? 'from' : 'day')}
            valueFormat="ddd D MMM YYYY"
            value={values.from}
            error={errors.start_date}
            onChange={(from) => from && set({ from, to: latest(from, values.to) })}
          />
          {values.allDay && (
            <DateInput
              label={words('to')}
              valueFormat="ddd D MMM YYYY"
              minDate={values.from}
              value={values.to}
              error={errors.end_date}
              onChange={(to) => to && set({ to })}
            />
          )}
        </Group>
        {!values.allDay && (
          <Group grow align="flex-start">
            <TimeField
              label={words('start')}
              value={values.start}
              manner={settings}
              error={errors.start_time}
              onChange={(start) => set({ start })}
            />
            <TimeField
              label={words('end')}
              until
              value={values.end}
              manner={settings}
              error={errors.end_time}
              onChange={(end) => set({ end })}
            />
          </Group>
        )}
        <TextInput
          label={words('reason')}
          placeholder={words('name')}
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {write.error && Object.keys(errors).length === 0 && <Refusal error={write.error} />}
        <Group justify="flex-end">
          <Button type="submit" disabled={!isWhole} loading={write.isPending}>
            {words('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
