'use client'

import { type ComponentProps, useState } from 'react'
import { DiscardQuestion } from './discard-question'
import { SidePanel } from './side-panel'
import { Unsaved } from './unsaved'

/** The drawer with forms in it. What was typed (`useUnsaved`) is not thrown away by a slip: closing asks. */
export function DraftPanel({ onClose, closeOnEscape = true, ...panel }: ComponentProps<typeof SidePanel>) {
  const [held] = useState(() => new Set<string>())
  const [asking, setAsking] = useState(false)
  return (
    <Unsaved value={held}>
      <SidePanel
        {...panel}
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (held.size > 0 ? setTimeout(() => setAsking(true)) : onClose())}
        closeOnEscape={closeOnEscape && !asking}
      />
      <DiscardQuestion
        opened={asking}
        onKeep={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false)
          onClose()
        }}
      />
    </Unsaved>
  )
}
