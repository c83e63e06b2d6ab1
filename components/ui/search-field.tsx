'use client'

import { CloseButton, TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'

interface SearchFieldProps
  extends Pick<TextInputProps, 'aria-label' | 'placeholder' | 'className' | 'size' | 'maxLength'> {
  /** What is searched for, as the address says it. */
  value: string
  onSearch: (search: string) => void
  /** What the button that empties it is called. */
  clearLabel: string
  /** The breath after the last key, in ms. */
  wait?: number
  inputRef?: RefObject<HTMLInputElement | null>
  /** Escape empties it; in an empty field it does this. */
  onEscape?: (field: HTMLInputElement) => void
}

/** Finds while typing, a breath after the last key. */
export function SearchField({
  value,
  onSearch,
  clearLabel,
  wait = 200,
  inputRef,
  onEscape,
  ...input
}: SearchFieldProps) {
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
  }, wait)
  const type = (search: string) => {
    setTyped(search)
    searchSoon(search.trim())
  }
  return (
    <TextInput
      {...input}
      ref={inputRef}
      type="search"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        if (typed || !onEscape) type('')
        else onEscape(event.currentTarget)
      }}
      leftSection={<IconSearch size={16} stroke={1.8} />}
      rightSection={typed && <CloseButton size="sm" aria-label={clearLabel} onClick={() => type('')} />}
    />
  )
}
