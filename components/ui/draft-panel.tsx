'use client'

import { type ComponentProps, useState } from 'react'
import { DiscardQuestion } from './discard-question'
import { SidePanel } from './side-panel'
import { type Held, type Losable, Unsaved, worstOf } from './unsaved'

/** The drawer with forms or secrets in it. What it holds (`useUnsaved`) is not thrown away by a slip: closing asks. */
export function DraftPanel({ onClose, closeOnEscape = true, ...panel }: ComponentProps<typeof SidePanel>) {
  const [held] = useState<Held>(() => new Map())
  const [asking, setAsking] = useState(false)
  const [what, setWhat] = useState<Losable>('typed')
  const ask = () => {
    setWhat(worstOf(held))
    setAsking(true)
  }
  return (
    <Unsaved value={held}>
      <SidePanel
        {...panel}
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (held.size > 0 ? setTimeout(ask) : onClose())}
        closeOnEscape={closeOnEscape && !asking}
      />
      <DiscardQuestion
        opened={asking}
        what={what}
        onKeep={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false)
          onClose()
        }}
      />
    </Unsaved>
  )
}
