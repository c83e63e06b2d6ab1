'use client'

import { ActionIcon, Badge, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { InvitationJson, MemberJson } from '@/lib/wire/profile-member'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import classes from './staff.module.css'
import type { StaffData } from './staff-query'
import { weekOf } from './week-of'
import { WeekStrip } from './week-strip'

interface PersonRowProps {
  person: StaffJson
  data: StaffData
  weekFrom: string
  member: MemberJson | undefined
  invitation: InvitationJson | undefined
  onOpen: () => void
  /** null: already there; absent: not for this reader. */
  onUp?: (() => void) | null
  onDown?: (() => void) | null
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
        <button type="button" className={`${classes.open} mantine-focus-auto`} onClick={onOpen}>
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
      {(onUp || onDown) && (
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <ActionIcon
              className={classes.above}
              variant="subtle"
              color="gray"
              aria-label={words('more', { name: person.name })}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!onUp} onClick={() => onUp?.()}>
              {words('up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={!onDown}
              onClick={() => onDown?.()}
            >
              {words('down')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
