'use client'

import { useMemo, useState } from 'react'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** Which rows are chosen. What left the list is no longer chosen; `key` is the list's question: another one starts anew. */
export function useSelection(rows: BookingJson[], key: string) {
  const [state, setState] = useState({ key, ids: nobody, anchor: 0 })
  const { ids, anchor } = state.key === key ? state : { ids: nobody, anchor: 0 }
  const selected = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids])
  const choose = (next: Iterable<number>, from: number) => setState({ key, ids: new Set(next), anchor: from })

  return {
    selected,
    isSelected: (id: number) => ids.has(id),
    toggle(index: number) {
      const id = rows[index]?.id
      if (id !== undefined)
        choose(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id], index)
    },
    /** From where one last began, up to this row: these and no others. */
    extendTo(index: number) {
      const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)]
      choose(
        rows.slice(first, last + 1).map(({ id }) => id),
        anchor,
      )
    },
    /** Where Shift would begin from. */
    begin: (index: number) => setState({ key, ids, anchor: index }),
    all: () =>
      choose(
        rows.map(({ id }) => id),
        0,
      ),
    clear: () => choose([], anchor),
  }
}

export type Selection = ReturnType<typeof useSelection>

const nobody: ReadonlySet<number> = new Set()
