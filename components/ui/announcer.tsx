'use client'

import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let message = ''
let listeners: (() => void)[] = []

/** Says an outcome to screen readers, politely. */
export function announce(words: string): void {
  // The same words twice are silence to a live region: an invisible space makes them new.
  message = words === message ? `${words}\u00a0` : words
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners = [...listeners, listener]
  return () => {
    listeners = listeners.filter((other) => other !== listener)
  }
}

/** The page's one live region; it stands outside dialogs, which hide everything around them. */
export function Announcer() {
  const words = useSyncExternalStore(
    subscribe,
    () => message,
    () => '',
  )
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  )
}
