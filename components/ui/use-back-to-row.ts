import { useCallback, useRef } from 'react'

/**
 * For a panel beside a list: once it has closed, the focus is at the row of the one it showed last, also where the page's
 * address had opened it. The row carries `data-{kind}`; `id` is null while nothing is open.
 */
export function useBackToRow(kind: string, id: number | null): () => void {
  const last = useRef(id)
  if (id !== null) last.current = id
  return useCallback(() => {
    document.querySelector<HTMLElement>(`[data-${kind}="${last.current}"]`)?.focus({ preventScroll: true })
  }, [kind])
}
