'use client'

import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { LocationJson } from '@/lib/wire/profile-shapes'

interface LocationChecksProps {
  locations: LocationJson[]
  label: string
  /** What it means that none is ticked. */
  none: string
  value: number[]
  error?: ReactNode
  disabled?: boolean
  onChange: (ids: number[]) => void
}

/** At which locations; with none ticked at all. Nothing to see where there is only one. */
export function LocationChecks({
  locations,
  label,
  none,
  value,
  error,
  disabled,
  onChange,
}: LocationChecksProps) {
  if (locations.length < 2) return null
  return (
    <Checkbox.Group
      label={label}
      description={value.length === 0 ? none : undefined}
      value={value.map(String)}
      error={error}
      onChange={(ids) => onChange(ids.map(Number).sort((a, b) => a - b))}
    >
      <Stack gap="xs" mt="xs">
        {locations.map(({ id, name }) => (
          <Checkbox key={id} value={String(id)} label={name} disabled={disabled ?? false} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
