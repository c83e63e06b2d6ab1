'use client'

import { type ComponentProps, useState } from 'react'
import { DiscardQuestion } from './discard-question'
import { SidePanel } from './side-panel'
import { type Held, type Losable, Unsaved, worstOf } from './unsaved'
import { useHeldBack } from './use-held-back'

type DraftPanelProps = ComponentProps<typeof SidePanel> & {
  /** Whether the panel keeps what it holds at an address; else every other one takes it away. */
  isKept?: (at: URLSearchParams) => boolean
}

/** The drawer with forms or secrets in it. What it holds (`useUnsaved`) is not thrown away by a slip: closing asks, and so does Back. */
export function DraftPanel({ onClose, closeOnEscape = true, isKept, ...panel }: DraftPanelProps) {
  const [held] = useState<Held>(() => new Map())
  // The way out, while it is asked about.
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const [what, setWhat] = useState<Losable>('typed')
  const ask = (go: () => void) => {
    setWhat(worstOf(held))
    setLeave(() => go)
  }
  useHeldBack(
    held,
    (to) => isAway(to) && !(to.pathname === location.pathname && isKept?.(to.searchParams)),
    ask,
  )
  return (
    <Unsaved value={held}>
      <SidePanel
        {...panel}
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (held.size > 0 ? setTimeout(() => ask(onClose)) : onClose())}
        closeOnEscape={closeOnEscape && leave === null}
      />
      <DiscardQuestion
        opened={leave !== null}
        what={what}
        onKeep={() => setLeave(null)}
        onDiscard={() => {
          setLeave(null)
          leave?.()
        }}
      />
    </Unsaved>
  )
}

const isAway = ({ pathname, search }: URL) => pathname + search !== location.pathname + location.search
