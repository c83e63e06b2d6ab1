import { type RefObject, useEffect, useRef } from 'react'

const tiles = '[data-booking]'
const tileOf = (root: Element, id: number) => root.querySelector<HTMLElement>(`[data-booking="${id}"]`)

/** Makes a booking the one that Tab reaches, and focuses it. */
export function focusTile(root: Element, id: number) {
  const tile = tileOf(root, id)
  if (!tile) return
  makeTabStop(root, tile)
  tile.focus()
}

/** One tile in the tab order, however many there are. The tiles are drawn with −1, and React lets this stand. */
function makeTabStop(root: Element, tile: HTMLElement) {
  for (const other of root.querySelectorAll<HTMLElement>(`${tiles}[tabindex="0"]`)) other.tabIndex = -1
  tile.tabIndex = 0
}

/**
 * Keeps the roving tab stop: whatever was focused last, else the first. A booking that is drawn anew in another column
 * after a move loses the focus with its old node: it gets it back.
 */
export function useTileFocus(root: RefObject<HTMLElement | null>) {
  const focused = useRef<number | null>(null)

  useEffect(() => {
    const node = root.current
    if (!node) return
    const enter = ({ target }: FocusEvent) => {
      const tile = target instanceof HTMLElement ? target.closest<HTMLElement>(tiles) : null
      focused.current = tile ? Number(tile.dataset.booking) : null
      if (tile) makeTabStop(node, tile)
    }
    const leave = ({ target }: FocusEvent) => {
      // A node that is taken out of the page may lose focus too: that is no leaving.
      queueMicrotask(() => {
        if (
          target instanceof Node &&
          target.isConnected &&
          document.activeElement !== target &&
          !node.contains(document.activeElement)
        )
          focused.current = null
      })
    }
    node.addEventListener('focusin', enter)
    node.addEventListener('focusout', leave)
    return () => {
      node.removeEventListener('focusin', enter)
      node.removeEventListener('focusout', leave)
    }
  }, [root])

  // After every render: tiles come and go with any of them.
  useEffect(() => {
    const node = root.current
    if (!node) return
    const lost = focused.current !== null && document.activeElement === document.body
    if (lost) tileOf(node, focused.current as number)?.focus({ preventScroll: true })
    if (node.querySelector(`${tiles}[tabindex="0"]`)) return
    const first = node.querySelector<HTMLElement>(tiles)
    if (first) first.tabIndex = 0
  })
}
