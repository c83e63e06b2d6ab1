'use client'

import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'

interface SearchBoxProps {
  value: string
  inputRef: RefObject<HTMLInputElement | null>
  onSearch: (search: string) => void
}

/** Searches visitors, a breath after the last key. */
export function SearchBox({ value, inputRef, onSearch }: SearchBoxProps) {
  const words = useTranslations('bookings.toolbar')
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  // The address may change without us (Back, "clear filters"): what it says then wins over what was typed.
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
  }
  const searchSoon = useDebouncedCallback((search: string) => {
    setSeen(search)
    onSearch(search)
  }, 300)
  const type = (search: string) => {
    setTyped(search)
    searchSoon(search.trim())
  }
  return (
    <TextInput
      ref={inputRef}
      type="search"
      size="sm"
      aria-label={words('search')}
      placeholder={words('searchHint')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && (typed ? type('') : event.currentTarget.blur())}
      leftSection={<IconSearch size={16} stroke={1.8} />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={words('clearSearch')} onClick={() => type('')} />
      }
    />
  )
}
