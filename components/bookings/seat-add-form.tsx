'use client'

import { Button, Group, Paper, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ask, hasConflicts, newIdempotencyKey } from '@/components/ui/api'
import { errorsOf as faultsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson, GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { bookingRequest, type NewBookingValues } from './booking-request'
import { conflictInWords } from './conflict-words'
import { Conflicts } from './conflicts'
import { errorsOf, startingValues } from './new-booking-values'
import { VisitorField } from './visitor-field'

interface SeatAddFormProps {
  booking: BookingJson
  service: ServiceJson
  grid: GridJson
  onDone: () => void
}

/** One more in a class: who, and how to reach them; when and with whom is the class's. */
export function SeatAddForm({ booking, service, grid, onDone }: SeatAddFormProps) {
  const [words, ui, language] = [useTranslations('bookings'), useTranslations('ui'), useLocale()]
  const client = useQueryClient()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const form = useForm<NewBookingValues>({
    initialValues: { ...classValues(booking, grid), serviceId: service.id },
    validate: { name: (name) => (name.trim() ? null : words('seats.whoFor')) },
  })
  const tell = {
    faults: faultsOf,
    conflict: (conflict: Parameters<typeof conflictInWords>[0]) =>
      conflictInWords(conflict, grid, words, language),
  }
  const add = useMutation({
    mutationFn: ({ override }: { override: boolean }) =>
      ask('POST', '/bookings', {
        body: { ...bookingRequest(form.values, service), ...(override && { override }) },
        idempotencyKey,
      }),
    onSuccess: () => {
      tellDone(words('seats.added', { name: form.values.name.trim() }))
      onDone()
    },
    onError: (error) => form.setErrors(errorsOf(error, tell)),
    onSettled: () => refresh(client),
  })
  const isExplained = Object.keys(errorsOf(add.error, tell)).length > 0
  return (
    <Paper
      withBorder
      p="sm"
      mt="sm"
      component="form"
      ref={box}
      noValidate
      aria-label={words('seats.add')}
      onSubmit={form.onSubmit(() => add.mutate({ override: false }))}
    >
      <Stack gap="sm">
        <VisitorField form={form} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={words('fields.email')}
            type="email"
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <TextInput
            label={words('fields.phone')}
            type="tel"
            autoComplete="off"
            {...form.getInputProps('phone')}
          />
        </SimpleGrid>
        {form.values.email && (
          <Switch
            label={words('new.tell')}
            checked={form.values.notify}
            onChange={(event) => form.setFieldValue('notify', event.currentTarget.checked)}
          />
        )}
        {add.error && !isExplained && (
          <Refusal error={add.error}>
            {hasConflicts(add.error) && (
              <Conflicts
                error={add.error}
                grid={grid}
                busy={add.isPending}
                overrideWord={words('seats.addAnyway')}
                onOverride={() => add.mutate({ override: true })}
              />
            )}
          </Refusal>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {ui('add')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** The form's values that make a booking at the time of a class, and so one more seat in it. */
function classValues(booking: BookingJson, grid: GridJson): NewBookingValues {
  const { booking_date: date, start_time: startTime, operator_id: staffId } = booking
  const values = startingValues({ date, startTime, staffId }, grid, date)
  return { ...values, staffId, minutes: booking.duration_minutes }
}
