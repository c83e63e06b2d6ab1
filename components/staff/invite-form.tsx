'use client'

import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { AccessFields, type AccessValues } from './access-fields'
import { HandOver } from './hand-over'
import { useWrite } from './use-write'

interface InviteFormProps {
  /** Whose access it will be; null: chosen here, or nobody's. */
  person: StaffJson | null
  staff: StaffJson[]
  onInvited?: () => void
}

/** Sends somebody the link that lets them in. */
export function InviteForm({ person, staff, onInvited }: InviteFormProps) {
  const words = useTranslations('staff.access')
  const write = useWrite<{ link: string | null }>()
  const [email, setEmail] = useState(person?.email ?? '')
  const [values, setValues] = useState<AccessValues>({
    role: person ? 'staff' : 'front_desk',
    operator_id: person?.id ?? null,
    can_view_all: false,
  })
  const errors = errorsOf(write.error)
  const link = write.data?.link
  useUnsaved(!write.data && email !== (person?.email ?? ''))

  function send(event: FormEvent) {
    event.preventDefault()
    write.mutate(
      {
        method: 'POST',
        path: '/invitations',
        body: { email, ...values },
        done: ({ link }) => (link === null ? words('sent', { email }) : null),
      },
      { onSuccess: (invited) => invited.link === null && onInvited?.() },
    )
  }

  if (link) return <HandOver link={link} />
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm" mt="sm">
        <TextInput
          label={words('email')}
          type="email"
          autoComplete="off"
          required
          value={email}
          error={errors.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          {...(!person && { 'data-autofocus': true })}
        />
        <AccessFields
          values={values}
          errors={errors}
          staff={staff}
          isPersons={person !== null}
          onChange={(change) => setValues({ ...values, ...change })}
        />
        {write.error && Object.keys(errors).length === 0 && <Refusal error={write.error} />}
        {person && errors.operator_id && write.error && (
          <Refusal error={write.error}>{errors.operator_id}</Refusal>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={write.isPending} disabled={email.trim() === ''}>
            {words('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
