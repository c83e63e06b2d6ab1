'use client'

import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StaffJson } from '@/lib/wire/profile-shapes'

interface StaffSelectProps {
  staff: StaffJson[]
  value: number | null
  error: ReactNode
  onChange: (id: number | null) => void
}

const anyone = 'any'

/** One of those who offer the service, or whoever is free. */
export function StaffSelect({ staff, value, error, onChange }: StaffSelectProps) {
  return (
    <Select
      label="Staff"
      allowDeselect={false}
      value={value === null ? anyone : String(value)}
      error={error}
      data={[
        { value: anyone, label: 'Anyone free' },
        ...staff
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(id) => onChange(id === null || id === anyone ? null : Number(id))}
    />
  )
}
