'use client'

import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ServiceSelect } from '@/components/bookings/service-select'
import { StaffSelect } from '@/components/bookings/staff-select'
import { errorsOf } from '@/components/ui/because'
import { DateInput } from '@/components/ui/dates'
import { DraftPanel } from '@/components/ui/draft-panel'
import { Refusal } from '@/components/ui/refusal'
import { TimeField } from '@/components/ui/time-field'
import { useUnsaved } from '@/components/ui/unsaved'
import { latest } from '@/lib/domain/local-time'
import type { WaitlistProps } from './waitlist'
import classes from './waitlist.module.css'
import { useWaitlistChange } from './waitlist-queries'

interface AddPanelProps extends Pick<WaitlistProps, 'today' | 'services' | 'staff' | 'settings'> {
  opened: boolean
  onClose: () => void
}

/** Somebody who asked by telephone. */
export function AddPanel({ opened, onClose, ...rest }: AddPanelProps) {
  const words = useTranslations('waitlist')
  return (
    <DraftPanel opened={opened} onClose={onClose} title={words('add')}>
      <AddForm onClose={onClose} {...rest} />
    </DraftPanel>
  )
}

function AddForm({ today, services, staff, settings, onClose }: Omit<AddPanelProps, 'opened'>) {
  const words = useTranslations('waitlist.fields')
  const all = useTranslations('waitlist')
  const common = useTranslations('ui')
  const blank = {
    serviceId: null as number | null,
    staffId: null as number | null,
    from: today,
    to: today,
    after: '',
    before: '',
    nights: null as number | null,
    name: '',
    email: '',
    phone: '',
    note: '',
  }
  const [values, setValues] = useState(blank)
  const set = (change: Partial<typeof blank>) => setValues({ ...values, ...change })
  const change = useWaitlistChange()
  const errors = errorsOf(change.error)
  useUnsaved(JSON.stringify(values) !== JSON.stringify(blank))
  const service = services.find(({ id }) => id === values.serviceId)
  const isStay = service?.kind === 'rental'

  function add(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      {
        method: 'POST',
        path: '',
        body: {
          product_id: values.serviceId,
          operator_id: values.staffId,
          date_from: values.from,
          date_to: values.to,
          time_from: isStay ? null : values.after,
          time_to: isStay ? null : values.before,
          nights: isStay ? (values.nights ?? service.min_nights) : null,
          visitor_name: values.name,
          visitor_email: values.email,
          visitor_phone: values.phone,
          visitor_note: values.note,
        },
        done: all('added', { name: values.name.trim() }),
      },
      { onSuccess: onClose },
    )
  }

  const typed = (name: 'name' | 'email' | 'phone') => ({
    label: words(name),
    autoComplete: 'off',
    value: values[name],
    error: errors[`visitor_${name}`],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })

  return (
    <form onSubmit={add} noValidate className={classes.body}>
      <Stack gap="sm">
        <ServiceSelect
          services={services}
          locale={settings.locale}
          value={values.serviceId}
          error={errors.product_id}
          onChange={(serviceId) => set({ serviceId, staffId: null, nights: null })}
        />
        {service && service.operator_ids.length > 0 && (
          <StaffSelect
            staff={staff}
            service={service}
            value={values.staffId}
            error={errors.operator_id}
            onChange={(staffId) => set({ staffId })}
          />
        )}
        <Group grow align="flex-start">
          <DateInput
            label={words('from')}
            valueFormat="ddd D MMM YYYY"
            minDate={today}
            value={values.from}
            error={errors.date_from}
            onChange={(from) => from && set({ from, to: latest(from, values.to) })}
          />
          <DateInput
            label={words('to')}
            valueFormat="ddd D MMM YYYY"
            minDate={values.from}
            value={values.to}
            error={errors.date_to}
            onChange={(to) => to && set({ to })}
          />
        </Group>
        {isStay ? (
          <NumberInput
            label={words('nights')}
            min={service.min_nights}
            {...(service.max_nights && { max: service.max_nights })}
            allowDecimal={false}
            value={values.nights ?? service.min_nights}
            error={errors.nights}
            onChange={(nights) => set({ nights: Number(nights) || null })}
          />
        ) : (
          <Group grow align="flex-start">
            <TimeField
              label={words('after')}
              value={values.after}
              manner={settings}
              error={errors.time_from}
              onChange={(after) => set({ after })}
            />
            <TimeField
              label={words('before')}
              value={values.before}
              manner={settings}
              error={errors.time_to}
              onChange={(before) => set({ before })}
            />
          </Group>
        )}
        <TextInput {...typed('name')} required />
        <TextInput {...typed('email')} required inputMode="email" />
        <TextInput {...typed('phone')} type="tel" />
        <Textarea
          label={words('note')}
          autosize
          minRows={2}
          value={values.note}
          error={errors.visitor_note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {change.error && Object.keys(errors).length === 0 && <Refusal error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!service}>
            {all('addToList')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
