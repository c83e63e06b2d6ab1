'use client'

import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { houseQuery } from '@/components/hours/hours-queries'
import type { Owner } from './owner'

interface OwnerFieldProps {
  value: Owner
  error: string | undefined
  onChange: (owner: Owner) => void
}

/** Whose time it is to block. */
export function OwnerField({ value, error, onChange }: OwnerFieldProps) {
  const words = useTranslations('calendarImports')
  const { data } = useQuery(houseQuery)
  // Somebody who has left is named where they are the one it is about.
  const options = (letter: 'p' | 's', all: { id: number; name: string; archived: boolean }[] = []) =>
    all
      .map(({ id, name, archived }) => ({ value: `${letter}${id}`, label: name, archived }))
      .filter((each) => !each.archived || each.value === value)
  return (
    <Select
      label={words('whose')}
      allowDeselect={false}
      data={[
        { value: 'all', label: words('everybody') },
        { group: words('people'), items: options('p', data?.staff) },
        { group: words('services'), items: options('s', data?.services) },
      ]}
      value={value}
      error={error}
      onChange={(owner) => owner && onChange(owner as Owner)}
    />
  )
}
