'use client'

import { useId, useRef, useState } from 'react'

/**
 * A button whose menu or panel the page does not wait for: it is loaded when somebody comes near, and opens beside the
 * button, which stays the same one. Spread `button` on it, and give the door to `DoorMenu` or `DoorPanel`.
 */
export function useDoor(opens: 'menu' | 'dialog', load: () => Promise<unknown>) {
  const id = useId()
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, onChange] = useState(false)
  const button = {
    id,
    ref,
    'aria-haspopup': opens,
    'aria-expanded': isOpen,
    onPointerEnter: load,
    onFocus: load,
    onClick: () => onChange(!isOpen),
  }
  return { id, ref, isOpen, onChange, button }
}

export type Door = ReturnType<typeof useDoor>
