'use client'

import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { countriesQuery } from '@/components/hours/hours-queries'
import { Choice } from '@/components/ui/choice'
import { timeZoneChoices } from '@/components/ui/place-choices'
import { isTable } from '@/lib/domain/import'
import type { ImportJson } from '@/lib/wire/profile-import'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { Choices } from './choices'
import classes from './imports.module.css'
import { ReadingQuestions } from './reading-questions'
import type { DraftChange } from './use-draft'

export interface QuestionsProps {
  draft: ImportJson
  settings: SettingsJson
  services: ServiceJson[]
  staff: StaffJson[]
  onChange: (change: DraftChange) => void
}

const statuses = ['confirmed', 'pending', 'completed', 'cancelled', 'no_show'] as const

/** What no file can say itself; only what matters for this one is asked. */
export function Questions({ draft, settings, services, staff, onChange }: QuestionsProps) {
  const words = useTranslations('imports.questions')
  const { options, mapping, kind } = draft
  const said = new Set(Object.values(mapping))
  const hasBookings = kind !== 'customers_csv'
  const set = (change: Partial<ImportJson['options']>) => onChange({ options: change })
  return (
    <section className={classes.questions} aria-labelledby="questions-title">
      <h2 id="questions-title" className={classes.heading}>
        {words('title')}
      </h2>
      <Stack gap="lg">
        {(kind === 'easyappointments' || kind === 'bookings_csv') && (
          <Choice
            label={words('zone')}
            data={timeZoneChoices(settings.timezone)}
            value={options.timezone ?? settings.timezone}
            nothingFoundMessage={words('nothing')}
            onChange={(zone) => set({ timezone: zone === settings.timezone ? null : zone })}
          />
        )}
        <ReadingQuestions draft={draft} settings={settings} onChange={set} />
        {kind === 'bookings_csv' && !said.has('service') && (
          <OneOf
            label={words('service')}
            none={words('noService')}
            all={services}
            value={options.product_id}
            onChange={(product_id) => set({ product_id })}
          />
        )}
        {kind === 'bookings_csv' && !said.has('staff') && staff.length > 0 && (
          <OneOf
            label={words('staff')}
            none={words('anyone')}
            all={staff}
            value={options.operator_id}
            onChange={(operator_id) => set({ operator_id })}
          />
        )}
        {hasBookings && kind !== 'calcom' && (
          <Choices
            question={words('status')}
            isShort
            choices={statuses.map((status) => ({ value: status, label: words(`statuses.${status}`) }))}
            value={options.status}
            onChange={(status) => set({ status })}
          />
        )}
        {isTable(kind) && (said.has('phone') || said.has('visitor_phone')) && (
          <Country value={options.region} onChange={(region) => set({ region })} />
        )}
        <Choices
          question={words('existing')}
          hint={words('existingHint')}
          choices={(['update', 'skip'] as const).map((choice) => ({
            value: choice,
            label: words(`existingChoices.${choice}`),
          }))}
          value={options.existing}
          onChange={(existing) => set({ existing })}
        />
        {hasBookings && (
          <Choices
            question={words('clash')}
            choices={(['refuse', 'overbook'] as const).map((choice) => ({
              value: choice,
              label: words(`clashChoices.${choice}`),
            }))}
            value={options.clash}
            onChange={(clash) => set({ clash })}
          />
        )}
      </Stack>
    </section>
  )
}

interface OneOfProps {
  label: string
  /** What it means to choose none of them. */
  none: string
  all: { id: number; name: string }[]
  value: number | null
  onChange: (id: number | null) => void
}

function OneOf({ label, none, all, value, onChange }: OneOfProps) {
  const words = useTranslations('imports.questions')
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      nothingFoundMessage={words('nothing')}
      data={[{ value: '', label: none }, ...all.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={String(value ?? '')}
      onChange={(id) => onChange(id ? Number(id) : null)}
    />
  )
}

function Country({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const words = useTranslations('imports.questions')
  const countries = useQuery(countriesQuery)
  return (
    <Select
      label={words('region')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={words('nothing')}
      data={[
        { value: '', label: words('noRegion') },
        ...(countries.data?.countries ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={value ?? ''}
      onChange={(code) => onChange(code || null)}
    />
  )
}
