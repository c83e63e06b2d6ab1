'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { tellTrouble } from '@/components/ui/tell'
import { moment } from '@/components/ui/words'
import type { InvitationJson } from '@/lib/wire/profile-member'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { HandOver } from './hand-over'
import classes from './staff.module.css'
import { useWrite } from './use-write'

/** An invitation that waits: to whom, until when, whether its mail arrived; sent again, or taken back. */
export function InvitationEntry({
  invitation,
  settings,
}: {
  invitation: InvitationJson
  settings: SettingsJson
}) {
  const words = useTranslations('staff')
  const write = useWrite<{ link?: string | null }>()
  const { id, email, role, expired, mail } = invitation
  const until = moment(invitation.expires_at, settings)
  const trouble = { onError: (error: Error) => tellTrouble(error, { what: words('access.notDone') }) }
  const isUnsent = mail?.state === 'failed' || mail?.state === 'not_sent'
  return (
    <li className={classes.entry} data-wraps={write.data?.link ? true : undefined}>
      <div>
        <div style={{ overflowWrap: 'anywhere' }}>{email}</div>
        <p className={classes.quiet}>
          {words(`roles.${role}`)} · {words(expired ? 'access.expired' : 'access.until', { until })}
          {isUnsent && ` · ${words('access.unsent')}`}
        </p>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="subtle"
          loading={write.isPending}
          aria-label={words('access.resendTo', { email })}
          onClick={() =>
            write.mutate(
              {
                method: 'POST',
                path: `/invitations/${id}/resend`,
                done: ({ link }) => (link ? null : words('access.sent', { email })),
              },
              trouble,
            )
          }
        >
          {words('access.resend')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={words('access.revokeOf', { email })}
          onClick={() =>
            write.mutate(
              { method: 'DELETE', path: `/invitations/${id}`, done: words('access.revoked', { email }) },
              trouble,
            )
          }
        >
          {words('access.revoke')}
        </Button>
      </Group>
      {write.data?.link && <HandOver link={write.data.link} />}
    </li>
  )
}
