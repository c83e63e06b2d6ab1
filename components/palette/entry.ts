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
export function matching(entries: Entry[], typed: string): Entry[] {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  return entries.filter(({ label, keywords }) => {
    const text = plain(`${label} ${keywords ?? ''}`)
    return parts.every((part) => text.includes(part))
  })
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
