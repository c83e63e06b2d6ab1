'use client'

import type { KeyboardEvent } from 'react'
import type { Selection } from './use-selection'

interface Keys {
  count: number
  active: number
  /** Rows that fit on a screen. */
  page: number
  selection: Selection
  onActive: (index: number) => void
  onOpen: (index: number) => void
}

/** The keys of the table while it has the focus; one row of it is active. */
export function useTableKeys({ count, active, page, selection, onActive, onOpen }: Keys) {
  const go = (to: number, extends_: boolean) => {
    const index = Math.max(0, Math.min(count - 1, to))
    onActive(index)
    if (extends_) selection.extendTo(index)
    else selection.begin(index)
  }
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  }
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return
    const step = steps[event.key]
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (isAll) selection.all()
    else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (step !== undefined) go(step, event.shiftKey)
    else if (event.key === ' ') selection.toggle(active)
    else if (event.key === 'Enter') onOpen(active)
    else if (event.key === 'Escape') selection.clear()
    else return
    event.preventDefault()
  }
}
