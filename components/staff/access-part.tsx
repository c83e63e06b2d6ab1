'use client'

import { useTranslations } from 'next-intl'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { InvitationEntry } from './invitation-entry'
import { InviteForm } from './invite-form'
import { MemberForm } from './member-form'
import classes from './staff.module.css'
import type { AccessData, StaffData } from './staff-query'

interface AccessPartProps {
  person: StaffJson
  data: StaffData
  access: AccessData
}

/** Whether a person can sign in, and as what: a member, somebody who was asked, or somebody to ask. */
export function AccessPart({ person, data, access }: AccessPartProps) {
  const words = useTranslations('staff.access')
  const member = access.members.find(({ operator_id }) => operator_id === person.id)
  const invitation = access.invitations.find(({ operator_id }) => operator_id === person.id)
  if (member)
    return <MemberForm key={member.id} member={member} staff={data.staff} settings={data.settings} />
  if (invitation)
    return (
      <ul className={classes.list}>
        <InvitationEntry invitation={invitation} settings={data.settings} />
      </ul>
    )
  return (
    <>
      <p className={classes.quiet}>{words('none', { name: person.name })}</p>
      <InviteForm key={person.id} person={person} staff={data.staff} />
    </>
  )
}
