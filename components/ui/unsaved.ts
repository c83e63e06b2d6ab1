'use client'

import { createContext, useContext, useEffect, useId } from 'react'

/** What would be lost: something typed and not saved, or a secret that is told only now. */
export type Losable = 'typed' | 'secret'

/** What a panel or a page holds that would be lost with it, by an id of each part that holds something. */
export type Held = Map<string, Losable>

export const Unsaved = createContext<Held | null>(null)

/** While `isHeld`, nobody leaves without a question: the panel or page around asks it, the browser on a reload. */
export function useUnsaved(isHeld: boolean, what: Losable = 'typed'): void {
  const held = useContext(Unsaved)
  const id = useId()
  useEffect(() => {
    if (!isHeld) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    held?.set(id, what)
    window.addEventListener('beforeunload', ask)
    return () => {
      held?.delete(id)
      window.removeEventListener('beforeunload', ask)
    }
  }, [held, id, isHeld, what])
}

/** What is asked about: a secret rather than what was typed, for nothing brings it back. */
export const worstOf = (held: Held): Losable => ([...held.values()].includes('secret') ? 'secret' : 'typed')
