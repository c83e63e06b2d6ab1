'use client'

import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'

interface SearchBoxProps {
  value: string
  inputRef: RefObject<HTMLInputElement | null>
  onSearch: (words: string) => void
}

/** Searches visitors, a breath after the last key. */
export function SearchBox({ value, inputRef, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  // The address may change without us (Back, "clear filters"): what it says then wins over what was typed.
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
  }
  const searchSoon = useDebouncedCallback((words: string) => {
    setSeen(words)
    onSearch(words)
  }, 300)
  const type = (words: string) => {
    setTyped(words)
    searchSoon(words.trim())
  }
  return (
    <TextInput
      ref={inputRef}
      type="search"
      size="sm"
      aria-label="Search visitors"
      placeholder="Search visitors"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && (typed ? type('') : event.currentTarget.blur())}
      leftSection={<IconSearch size={16} stroke={1.8} />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
    />
  )
}
