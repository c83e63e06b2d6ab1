'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { SearchField } from '@/components/ui/search-field'

interface SearchBoxProps {
  value: string
  inputRef: RefObject<HTMLInputElement | null>
  onSearch: (search: string) => void
}

/** Searches visitors; Escape in the empty field leaves it. */
export function SearchBox(props: SearchBoxProps) {
  const words = useTranslations('bookings.toolbar')
  return (
    <SearchField
      {...props}
      wait={300}
      size="sm"
      aria-label={words('search')}
      placeholder={words('searchHint')}
      clearLabel={words('clearSearch')}
      onEscape={(field) => field.blur()}
    />
  )
}
