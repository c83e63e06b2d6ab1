'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'
import { pickOnEnter } from './pick-on-enter'

interface StaffSelectProps {
  staff: StaffJson[]
  service: Pick<ServiceJson, 'operator_ids'>
  value: number | null
  error: ReactNode
  onChange: (id: number | null) => void
}

const anyone = 'any'

/** One of those who offer the service, or whoever is free; the others are seen, and cannot be chosen. */
export function StaffSelect({ staff, service, value, error, onChange }: StaffSelectProps) {
  const words = useTranslations('bookings')
  const present = staff.filter(({ archived }) => !archived)
  const option = ({ id, name }: StaffJson) => ({ value: String(id), label: name })
  const able = present.filter(({ id }) => service.operator_ids.includes(id)).map(option)
  const others = present
    .filter(({ id }) => !service.operator_ids.includes(id))
    .map((person) => ({ ...option(person), disabled: true }))
  return (
    <Select
      label={words('fields.staff')}
      allowDeselect={false}
      onKeyDownCapture={pickOnEnter}
      value={value === null ? anyone : String(value)}
      error={error}
      data={[
        { value: anyone, label: words('new.anyone') },
        ...able,
        ...(others.length > 0 ? [{ group: words('new.othersGroup'), items: others }] : []),
      ]}
      onChange={(id) => onChange(id === null || id === anyone ? null : Number(id))}
    />
  )
}
