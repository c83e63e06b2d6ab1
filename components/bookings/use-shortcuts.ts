'use client'

import { useEffect, useRef } from 'react'

/** Keys as KeyboardEvent.key names them, in lower case. */
export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * Page-wide keys. Silent while somebody types, while a dialog or menu is open, with modifiers held, and for keys that
 * something nearer (a booking being moved) has used: it listens at the window, after everything else.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isBusy(event.target, event.key)) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const typing =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]'
const overlay = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

function isBusy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[aria-modal=true]')) return true
  if (!(target instanceof Element)) return false
  if (target.closest(typing) || target.closest(overlay)) return true
  return key.startsWith('Arrow') && target.matches('input, [role=tab]')
}
