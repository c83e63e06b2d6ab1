'use client'

import { createContext, useContext, useEffect, useId } from 'react'

/** The forms within a panel or a page that hold something typed and not saved, by an id of each. */
export const Unsaved = createContext<Set<string> | null>(null)

/** While `isTyped`, nobody leaves without a question: the panel or page around asks it, the browser on a reload. */
export function useUnsaved(isTyped: boolean): void {
  const held = useContext(Unsaved)
  const id = useId()
  useEffect(() => {
    if (!isTyped) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    held?.add(id)
    window.addEventListener('beforeunload', ask)
    return () => {
      held?.delete(id)
      window.removeEventListener('beforeunload', ask)
    }
  }, [held, id, isTyped])
}
