'use client'

import { Button, Checkbox, ColorInput, Group, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { LocationChecks } from '@/components/locations/location-checks'
import { palette } from '@/components/services/palette'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { LeaveButtons } from './leave-buttons'
import classes from './staff.module.css'
import type { StaffData } from './staff-query'
import { useWrite } from './use-write'

interface DetailsFormProps {
  /** null: a new one. */
  person: StaffJson | null
  data: StaffData
  canWrite: boolean
  onAdded?: (id: number) => void
  /** They are in no list any more. */
  onGone: () => void
}

type Values = Pick<StaffJson, 'name' | 'color' | 'product_ids' | 'location_ids'> &
  Record<'title' | 'email' | 'phone', string>

/** Name, colour and services. What is typed stays through refetches and refusals. */
export function DetailsForm({ person, data, canWrite, onAdded, onGone }: DetailsFormProps) {
  const words = useTranslations('staff')
  const ui = useTranslations('ui')
  const [draft, setDraft] = useState<Partial<Values>>({})
  const write = useWrite<{ staff_member: StaffJson }>()
  const values = { ...(person ? valuesOf(person) : fresh(data.staff)), ...draft }
  const errors = errorsOf(write.error)
  useUnsaved(Object.keys(draft).length > 0)
  const isNamed = values.name.trim() !== ''
  const set = (change: Partial<Values>) => setDraft({ ...draft, ...change })

  function save(event: FormEvent) {
    event.preventDefault()
    write.mutate(
      person
        ? { method: 'PATCH', path: `/staff/${person.id}`, body: draft, done: ui('saved') }
        : { method: 'POST', path: '/staff', body: values, done: words('added', { name: values.name }) },
      {
        onSuccess: ({ staff_member }) => {
          // What was typed while the save was under way stays.
          setDraft((now) => (now === draft ? {} : now))
          onAdded?.(staff_member.id)
        },
      },
    )
  }

  const field = (name: 'name' | 'title' | 'email' | 'phone') => ({
    label: words(`fields.${name}`),
    value: values[name],
    error: errors[name],
    disabled: !canWrite,
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }),
  })
  const services = data.services.filter(({ archived }) => !archived)
  const isRefused = write.error && Object.keys(errors).every((at) => at === 'product_ids')

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm">
        <TextInput {...field('name')} required {...(!person && { 'data-autofocus': true })} />
        <TextInput {...field('title')} placeholder={words('fields.titleHint')} />
        <TextInput {...field('email')} type="email" description={words('fields.emailHint')} />
        <TextInput {...field('phone')} type="tel" />
        <ColorInput
          label={words('fields.color')}
          description={words('fields.colorHint')}
          value={values.color}
          error={errors.color}
          disabled={!canWrite}
          format="hex"
          withEyeDropper={false}
          swatches={Object.values(palette)}
          onChange={(color) => set({ color })}
        />
        <Checkbox.Group
          label={words('fields.services')}
          description={words('fields.servicesHint')}
          value={values.product_ids.map(String)}
          onChange={(ids) => set({ product_ids: ids.map(Number) })}
        >
          <div className={classes.offered}>
            {services.map(({ id, name }) => (
              <Checkbox key={id} value={String(id)} label={name} disabled={!canWrite} />
            ))}
          </div>
        </Checkbox.Group>
        <LocationChecks
          locations={data.locations}
          label={words('fields.locations')}
          none={words('fields.everywhere')}
          value={values.location_ids}
          error={errors.location_ids}
          disabled={!canWrite}
          onChange={(location_ids) => set({ location_ids })}
        />
        {isRefused && write.error && <Refusal error={write.error}>{errors.product_ids}</Refusal>}
        {canWrite && (
          <Group justify="flex-end" gap="xs">
            {person && Object.keys(draft).length > 0 && (
              <Button variant="subtle" color="gray" onClick={() => setDraft({})}>
                {ui('discard')}
              </Button>
            )}
            <Button
              type="submit"
              loading={write.isPending}
              disabled={!isNamed || (person !== null && Object.keys(draft).length === 0)}
            >
              {person ? ui('save') : ui('add')}
            </Button>
          </Group>
        )}
        {canWrite && person && <LeaveButtons person={person} onGone={onGone} />}
      </Stack>
    </form>
  )
}

const valuesOf = (person: StaffJson): Values => ({
  name: person.name,
  title: person.title ?? '',
  email: person.email ?? '',
  phone: person.phone ?? '',
  color: person.color,
  product_ids: person.product_ids,
  location_ids: person.location_ids,
})

/** A colour that nobody has yet, as long as there is one. */
function fresh(staff: StaffJson[]): Values {
  const colors = Object.values(palette)
  const color = colors.find((one) => staff.every((person) => person.color !== one)) ?? colors[0]
  return {
    name: '',
    title: '',
    email: '',
    phone: '',
    color: color ?? '#0f766e',
    product_ids: [],
    location_ids: [],
  }
}
