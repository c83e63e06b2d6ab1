'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { locationsFor } from './locations-for'
import { pickOnEnter } from './pick-on-enter'

interface LocationSelectProps {
  grid: Pick<GridJson, 'locations' | 'services' | 'staff'>
  serviceId: number | null
  staffId: number | null
  value: number | null
  error?: ReactNode
  /** Whether the choice may be left to where it fits. */
  anywhere?: boolean
  onChange: (id: number | null) => void
}

const any = 'any'

/** Where: of the locations at which this service and this person are to be had. Nothing to see where there is only one. */
export function LocationSelect({
  grid,
  serviceId,
  staffId,
  value,
  error,
  anywhere,
  onChange,
}: LocationSelectProps) {
  const words = useTranslations('bookings')
  if (grid.locations.length < 2) return null
  const service = grid.services.find(({ id }) => id === serviceId)
  const person = grid.staff.find(({ id }) => id === staffId)
  const fitting = new Set(locationsFor(grid.locations, service, person))
  const data = grid.locations
    .filter((location) => fitting.has(location) || location.id === value)
    .map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Select
      label={words('fields.location')}
      allowDeselect={false}
      onKeyDownCapture={pickOnEnter}
      value={value === null ? (anywhere ? any : null) : String(value)}
      error={error}
      data={anywhere ? [{ value: any, label: words('new.anywhere') }, ...data] : data}
      onChange={(id) => onChange(id === null || id === any ? null : Number(id))}
    />
  )
}
