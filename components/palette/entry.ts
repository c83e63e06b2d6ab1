import type { Icon } from '@tabler/icons-react'

/** One line of the palette: somewhere to go, or something to do. */
export interface Entry {
  /** The same thing has the same id, from one day to the next. */
  id: string
  label: string
  description?: string
  icon: Icon
  /** Other words it is found by. */
  keywords?: string
  /** Somewhere to go. */
  href?: string
  /** Something to do. */
  act?: () => void
}

export interface EntryGroup {
  name: 'recent' | 'actions' | 'pages' | 'bookings' | 'customers'
  entries: Entry[]
}

/** Those that have every word of what was typed, whatever its case and accents. */
export const matching = (entries: Entry[], typed: string): Entry[] =>
  entries.filter(({ label, keywords }) => hasWords(`${label} ${keywords ?? ''}`, typed))

/** Whether a text has every word of what was typed, whatever its case and accents. */
export function hasWords(text: string, typed: string): boolean {
  const known = plain(text)
  return plain(typed)
    .split(/\s+/)
    .every((part) => known.includes(part))
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
