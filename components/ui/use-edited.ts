'use client'

import { useEffect, useRef } from 'react'

/**
 * Once the fields in place of a row are gone, the focus is where they were opened: at what `data-edits` that row's id;
 * where the row itself is gone, at what adds one (0).
 */
export function useEdited(id: number | null) {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<number | null>(null)
  useEffect(() => {
    const at = (row: number) => root.current?.querySelector<HTMLElement>(`[data-edits="${row}"]`)
    if (id === null && last.current !== null) (at(last.current) ?? at(0))?.focus()
    last.current = id
  }, [id])
  return root
}
