'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { moment } from '@/components/ui/words'
import type { MemberJson } from '@/lib/wire/profile-member'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { AccessFields, type AccessValues } from './access-fields'
import classes from './staff.module.css'
import { useWrite } from './use-write'

interface MemberFormProps {
  member: MemberJson
  staff: StaffJson[]
  settings: SettingsJson
  onGone?: () => void
}

/** What somebody with access may do, and taking it away. */
export function MemberForm({ member, staff, settings, onGone }: MemberFormProps) {
  const words = useTranslations('staff.access')
  const ui = useTranslations('ui')
  const [draft, setDraft] = useState<Partial<AccessValues>>({})
  const [asking, setAsking] = useState(false)
  const write = useWrite()
  const removal = useWrite()
  const values = {
    role: member.role,
    operator_id: member.operator_id,
    can_view_all: member.can_view_all,
    ...draft,
  }
  const errors = errorsOf(write.error)
  const path = `/members/${member.id}`
  const seen = member.last_seen_at

  function save(event: FormEvent) {
    event.preventDefault()
    write.mutate(
      { method: 'PATCH', path, body: draft, done: ui('saved') },
      { onSuccess: () => setDraft((now) => (now === draft ? {} : now)) },
    )
  }

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm">
        <div>
          <div style={{ overflowWrap: 'anywhere' }}>{member.email}</div>
          <p className={classes.quiet}>
            {seen ? words('seen', { when: moment(seen, settings) }) : words('neverSeen')}
            {member.is_you && ` · ${words('you')}`}
          </p>
        </div>
        <AccessFields
          values={values}
          errors={errors}
          staff={staff}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {draft.role && draft.role !== member.role && (
          <Text size="sm" c="dimmed">
            {words('endsSessions')}
          </Text>
        )}
        {write.error && Object.keys(errors).length === 0 && (
          <Refusal error={write.error}>{whyNot(write.error)}</Refusal>
        )}
        {removal.error && <Refusal error={removal.error}>{whyNot(removal.error)}</Refusal>}
        <Group justify="space-between" gap="xs">
          {asking ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
              {words('remove')}
            </Button>
          )}
          <Button type="submit" disabled={Object.keys(draft).length === 0} loading={write.isPending}>
            {ui('save')}
          </Button>
        </Group>
        {asking && (
          <Alert color="orange" variant="light" title={words('sure', { name: member.name })}>
            <Group gap="xs">
              <Button
                size="xs"
                color="red"
                loading={removal.isPending}
                onClick={() =>
                  removal.mutate(
                    { method: 'DELETE', path, done: words('removed', { name: member.name }) },
                    { onSuccess: () => onGone?.(), onError: () => setAsking(false) },
                  )
                }
              >
                {words('remove')}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(false)}>
                {ui('cancel')}
              </Button>
            </Group>
          </Alert>
        )}
      </Stack>
    </form>
  )

  /** The catalogue's general word for this refusal speaks of bookings. */
  function whyNot(error: Error) {
    return 'code' in error && error.code === 'invalid_transition' ? words('lastOwner') : null
  }
}
