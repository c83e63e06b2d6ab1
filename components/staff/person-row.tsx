'use client'

import { Badge } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { InvitationJson, MemberJson } from '@/lib/wire/profile-member'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { MoveDoor, type Moves } from './move-door'
import { nearPanel } from './person-door'
import classes from './staff.module.css'
import type { StaffData } from './staff-query'
import { weekOf } from './week-of'
import { WeekStrip } from './week-strip'

interface PersonRowProps extends Moves {
  person: StaffJson
  data: StaffData
  weekFrom: string
  member: MemberJson | undefined
  invitation: InvitationJson | undefined
  onOpen: () => void
}

/** One person of the list. */
export function PersonRow({
  person,
  data,
  weekFrom,
  member,
  invitation,
  onOpen,
  onUp,
  onDown,
}: PersonRowProps) {
  const words = useTranslations('staff')
  const offered = data.services.filter(({ id, archived }) => !archived && person.product_ids.includes(id))
  return (
    <li className={classes.row}>
      <span className={classes.dot} style={{ background: person.color }} aria-hidden />
      <div>
        <button
          {...nearPanel}
          type="button"
          className={`${classes.open} mantine-focus-auto`}
          onClick={onOpen}
        >
          {person.name}
        </button>
        <p className={classes.quiet}>
          {person.title}
          {person.title && (person.archived || member || invitation) && ' · '}
          {person.archived
            ? words('archived')
            : member
              ? words(`roles.${member.role}`)
              : invitation && words('invited')}
        </p>
      </div>
      <span className={classes.services}>
        {offered.length === 0 ? words('offersNothing') : offered.map(({ name }) => name).join(', ')}
      </span>
      {person.archived ? (
        <Badge variant="light" color="gray">
          {words('archived')}
        </Badge>
      ) : (
        <WeekStrip days={weekOf(data, person.id, weekFrom)} manner={data.settings} />
      )}
      {(onUp || onDown) && <MoveDoor name={person.name} onUp={onUp} onDown={onDown} />}
    </li>
  )
}
