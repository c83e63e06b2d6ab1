'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Allowed = createContext<readonly string[]>([])

interface MayDoProps {
  /** What the signed-in person may do. */
  actions: readonly string[]
  children: ReactNode
}

/** Tells everything on the page what the signed-in person may do, where a door to it is shown or not. */
export const MayDo = ({ actions, children }: MayDoProps) => <Allowed value={actions}>{children}</Allowed>

/** Whether the signed-in person may do this. The server decides; this only spares them a door that is closed. */
export const useMay = (action: string): boolean => useContext(Allowed).includes(action)
