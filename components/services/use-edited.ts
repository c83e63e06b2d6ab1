'use client'

import { useEffect, useRef } from 'react'

/** Once the fields in place of a row are gone, the focus is where they were opened: at what `data-edits` that row's id. */
export function useEdited(id: number | null) {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<number | null>(null)
  useEffect(() => {
    if (id === null && last.current !== null)
      root.current?.querySelector<HTMLElement>(`[data-edits="${last.current}"]`)?.focus()
    last.current = id
  }, [id])
  return root
}
