'use client'

import { Alert, Button, Group, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { DateInput } from '@/components/ui/dates'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import { daysBetween, latest } from '@/lib/domain/local-time'
import type { AffectedJson, OverridesReplyJson } from '@/lib/wire/profile-override-replies'
import { DayIntervals } from './day-intervals'
import { dayMarks } from './day-marks'
import { dayRequest, standingOn, startingDay } from './day-values'
import classes from './hours.module.css'
import { together } from './outcome'
import { peopleOptions } from './people-options'
import type { SectionProps } from './section-props'
import type { DayRange } from './use-day-range'

interface DayFormProps extends SectionProps {
  range: DayRange
  onSaved: (person: number | null, affected: AffectedJson, said: string) => void
}

/** Closes days, gives them hours of their own, or lets them be like any other again. */
export function DayForm({ range, house, closures, person, onSaved }: DayFormProps) {
  const words = useTranslations('hours')
  const client = useQueryClient()
  const { settings, schedule } = house
  const form = useForm({
    initialValues: startingDay(
      range,
      person,
      dayMarks({ ...closures, schedule, timezone: settings.timezone }, person, [range.from]).get(range.from),
      closures.overrides,
    ),
  })
  const { values } = form
  const standing = standingOn(closures.overrides, values)
  const save = useMutation({
    mutationFn: () =>
      ask<OverridesReplyJson>('POST', '/overrides', { body: dayRequest(values, standing.length > 0) }),
    onSuccess: async ({ affected_bookings, overrides }) => {
      await refresh(client)
      const said = words(values.closed ? 'day.closedDone' : 'day.specialDone', { count: overrides.length })
      onSaved(values.person, affected_bookings, said)
    },
    onError: (error) => form.setErrors(errorsOf(error)),
  })
  const remove = useMutation({
    mutationFn: async () =>
      together(
        await Promise.all(
          standing.map(({ id }) =>
            ask<Pick<OverridesReplyJson, 'affected_bookings'>>('DELETE', `/overrides/${id}`),
          ),
        ),
      ),
    onSuccess: (affected) =>
      onSaved(values.person, affected, words('day.usualDone', { count: standing.length })),
    onSettled: () => refresh(client),
  })
  const error = save.error ?? remove.error
  useUnsaved(form.isDirty() && !save.isSuccess && !remove.isSuccess)
  const busy = save.isPending || remove.isPending
  const day = { valueFormat: 'ddd D MMM YYYY' } as const

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack className={classes.fields} gap="md">
        <SegmentedControl
          fullWidth
          aria-label={words('day.what')}
          value={values.closed ? 'closed' : 'special'}
          data={(['closed', 'special'] as const).map((value) => ({ value, label: words(`legend.${value}`) }))}
          onChange={(value) => form.setFieldValue('closed', value === 'closed')}
        />
        {!values.closed && (
          <DayIntervals
            intervals={values.intervals}
            manner={settings}
            errors={form.errors}
            onChange={(intervals) => {
              form.clearErrors()
              form.setFieldValue('intervals', intervals)
            }}
          />
        )}
        <Select
          label={words('whose')}
          allowDeselect={false}
          data={peopleOptions(house, words('business'))}
          value={String(values.person ?? 0)}
          error={form.errors.operator_id}
          onChange={(id) => form.setFieldValue('person', Number(id) || null)}
        />
        <SimpleGrid cols={2} spacing="sm">
          <DateInput
            {...day}
            label={words('from')}
            value={values.from}
            error={form.errors.date ?? form.errors.date_from}
            onChange={(from) => from && form.setValues({ from, to: latest(from, values.to) })}
          />
          <DateInput
            {...day}
            label={words('to')}
            value={values.to}
            minDate={values.from}
            error={form.errors.date_to}
            onChange={(to) => to && form.setFieldValue('to', to)}
          />
        </SimpleGrid>
        <TextInput
          label={words('day.reason')}
          description={words('day.reasonHint')}
          {...form.getInputProps('reason')}
        />
        {standing.length > 0 && (
          <Alert color="gray" variant="light">
            {words('day.replaces', { count: standing.length })}
          </Alert>
        )}
        {error && <Refusal error={error} />}
      </Stack>
      <Group className={classes.footer} wrap="nowrap">
        <Button type="submit" data-grow loading={save.isPending} disabled={busy && !save.isPending}>
          {doing()}
        </Button>
        {standing.length > 0 && (
          <Button
            variant="default"
            loading={remove.isPending}
            disabled={busy}
            onClick={() => remove.mutate()}
          >
            {words('day.usual')}
          </Button>
        )}
      </Group>
    </form>
  )

  function doing(): string {
    if (!values.closed) return words('day.save')
    if (values.person === null) return words('day.closeBusiness')
    return words('day.close', { count: daysBetween(values.from, values.to) + 1 })
  }
}
