'use client'

import { Button } from '@mantine/core'
import { IconMailPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { InvitationEntry } from './invitation-entry'
import { nearPanel } from './person-door'
import classes from './staff.module.css'
import type { AccessData } from './staff-query'
import { staffUrl } from './staff-url'

/** Who may sign in without being anybody's calendar: owners, the front desk, an accountant. */
export function OtherMembers({ access, settings }: { access: AccessData; settings: SettingsJson }) {
  const words = useTranslations('staff')
  const [, setUrl] = useQueryStates(staffUrl)
  const members = access.members.filter(({ operator_id }) => operator_id === null)
  const invitations = access.invitations.filter(({ operator_id }) => operator_id === null)
  return (
    <section aria-labelledby="others">
      <h2 id="others" className={classes.heading}>
        {words('access.others')}
      </h2>
      <ul className={classes.list}>
        {members.map((member) => (
          <li key={member.id} className={classes.entry} style={{ position: 'relative' }}>
            <div>
              <button
                {...nearPanel}
                type="button"
                className={`${classes.open} mantine-focus-auto`}
                onClick={() => setUrl({ member: member.id })}
              >
                {member.name}
              </button>
              <p className={classes.quiet}>
                {words(`roles.${member.role}`)} · {member.email}
                {member.is_you && ` · ${words('access.you')}`}
              </p>
            </div>
          </li>
        ))}
        {invitations.map((invitation) => (
          <InvitationEntry key={invitation.id} invitation={invitation} settings={settings} />
        ))}
      </ul>
      <Button
        {...nearPanel}
        mt="sm"
        variant="light"
        leftSection={<IconMailPlus size={16} />}
        onClick={() => setUrl({ new: 'invitation' })}
      >
        {words('access.invite')}
      </Button>
    </section>
  )
}
