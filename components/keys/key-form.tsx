'use client'

import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { useFirstWrongOf } from '@/components/ui/use-first-wrong'
import { type Role, roles } from '@/lib/domain/actor'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { ExpiryFields } from './expiry-fields'
import { within } from './key-areas'
import { type KeyValues, keyBody } from './key-values'
import { ReachFields } from './reach-fields'

interface KeyFormProps {
  initial: KeyValues
  /** Whoever hands it out: nobody hands out a higher role than their own. */
  role: Role
  staff: StaffJson[]
  timezone: string
  error: Error | null
  isSaving: boolean
  /** What its button says. */
  action: string
  onSubmit: (body: object) => void
  /** The way out. */
  children: ReactNode
}

/** What a key is called, may do, and until when. */
export function KeyForm({
  initial,
  role,
  staff,
  timezone,
  error,
  isSaving,
  action,
  onSubmit,
  children,
}: KeyFormProps) {
  const [words, people] = [useTranslations('keys'), useTranslations('staff')]
  const [values, setValues] = useState(initial)
  const errors = errorsOf(error)
  const form = useFirstWrongOf<HTMLFormElement>(error)
  useUnsaved(JSON.stringify(values) !== JSON.stringify(initial))
  const set = (changed: Partial<KeyValues>) => setValues({ ...values, ...changed })
  const isNothing = values.scopes?.length === 0
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isNothing) onSubmit(keyBody(values, initial, timezone))
      }}
    >
      <Stack gap="md">
        <TextInput
          label={words('name')}
          description={words('nameHint')}
          autoComplete="off"
          maxLength={80}
          required
          data-autofocus
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={words('role')}
          description={people(`roleHints.${values.role}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={roles.slice(roles.indexOf(role)).map((value) => ({ value, label: people(`roles.${value}`) }))}
          value={values.role}
          error={errors.role}
          onChange={(chosen) => chosen && set(as(chosen as Role, values.scopes))}
        />
        {values.role === 'staff' && (
          <Select
            label={words('person')}
            required
            searchable
            nothingFoundMessage={words('noPerson')}
            data={staff
              .filter(({ archived, id }) => !archived || id === values.operator_id)
              .map(({ id, name }) => ({ value: String(id), label: name }))}
            value={values.operator_id === null ? null : String(values.operator_id)}
            error={errors.operator_id}
            onChange={(id) => set({ operator_id: id === null ? null : Number(id) })}
          />
        )}
        <ReachFields
          role={values.role}
          scopes={values.scopes}
          error={isNothing ? words('nothing') : errors.scopes}
          onChange={(scopes) => set({ scopes })}
        />
        <ExpiryFields
          expiry={values.expiry}
          day={values.day}
          timezone={timezone}
          error={errors.expires_at}
          onChange={set}
        />
        {error && Object.keys(errors).length === 0 && <Refusal error={error} />}
        <Group justify="flex-end" gap="xs">
          {children}
          <Button type="submit" loading={isSaving} disabled={isNothing}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** With another role, and no more than that may. */
const as = (role: Role, scopes: KeyValues['scopes']) => ({ role, scopes: scopes && within(scopes, role) })
