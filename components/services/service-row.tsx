'use client'

import { Avatar, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'
import { extentWords, priceWords } from './service-words'
import classes from './services.module.css'
import { Swatch } from './swatch'

export interface ServiceRowProps {
  service: ServiceJson
  staff: StaffJson[]
  locale: string
  /** What stands before the name: the handle it is moved by. */
  handle?: ReactNode
  /** What stands at the end. */
  children?: ReactNode
  onOpen: () => void
}

/** A service in one line: what it is, how long, for how much, and who offers it. */
export function ServiceRow({ service, staff, locale, handle, children, onOpen }: ServiceRowProps) {
  const words = useTranslations('services')
  const offering = staff.filter(({ id, archived }) => !archived && service.operator_ids.includes(id))
  return (
    <div className={classes.row} data-archived={service.archived || undefined}>
      {handle}
      <UnstyledButton
        className={`${classes.open} mantine-focus-auto`}
        data-service={service.id}
        onClick={onOpen}
      >
        <Swatch color={service.color} />
        <span className={classes.name}>
          <span>{service.name}</span>
          {service.description && <span className={classes.description}>{service.description}</span>}
        </span>
        <span className={`${classes.extent} numbers`}>{extentWords(service, words)}</span>
        <span className={`${classes.price} numbers`}>{priceWords(service, words, locale)}</span>
        <Offering staff={offering} label={words('offeredBy')} />
      </UnstyledButton>
      {children}
    </div>
  )
}

const shown = 4

/** Who offers it, as faces; beyond four, how many more. */
function Offering({ staff, label }: { staff: StaffJson[]; label: string }) {
  const more = staff.slice(shown)
  return (
    <Avatar.Group
      className={classes.offering}
      spacing={6}
      role="img"
      aria-label={staff.length > 0 ? `${label} ${staff.map(({ name }) => name).join(', ')}` : undefined}
      aria-hidden={staff.length === 0}
    >
      {staff.slice(0, shown).map(({ id, name }) => (
        <Avatar key={id} name={name} title={name} size={28} color="gray" className={classes.face} />
      ))}
      {more.length > 0 && (
        <Avatar
          size={28}
          color="gray"
          className={classes.face}
          title={more.map(({ name }) => name).join(', ')}
        >{`+${more.length}`}</Avatar>
      )}
    </Avatar.Group>
  )
}
