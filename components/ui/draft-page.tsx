'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { type Held, type Losable, Unsaved, worstOf } from './unsaved'
import { useHeldBack } from './use-held-back'
import { Wanted } from './wanted'

const DiscardQuestion = dynamic(() => import('./discard-question').then((part) => part.DiscardQuestion), {
  ssr: false,
})

/** A page with forms or secrets in it: a link to another page, and Back, ask before what it holds (`useUnsaved`) is lost. */
export function DraftPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [held] = useState<Held>(() => new Map())
  // The way out, while it is asked about.
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const [what, setWhat] = useState<Losable>('typed')
  const ask = (go: () => void) => {
    setWhat(worstOf(held))
    setLeave(() => go)
  }
  useHeldBack(held, ({ pathname }) => pathname !== location.pathname, ask)
  const onClick = useEffectEvent((path: string) => ask(() => router.push(path)))
  useEffect(() => {
    const hold = (event: MouseEvent) => {
      const path = held.size > 0 ? pathOf(event) : null
      if (path === null) return
      event.preventDefault()
      onClick(path)
    }
    // Before the link itself hears of it.
    window.addEventListener('click', hold, { capture: true })
    return () => window.removeEventListener('click', hold, { capture: true })
  }, [held])
  return (
    <Unsaved value={held}>
      {children}
      <Wanted when={leave !== null}>
        <DiscardQuestion
          opened={leave !== null}
          what={what}
          onKeep={() => setLeave(null)}
          onDiscard={() => {
            setLeave(null)
            leave?.()
          }}
        />
      </Wanted>
    </Unsaved>
  )
}

/** Where a click leads to in this tab, if it leaves the page for another of ours. */
function pathOf(event: MouseEvent): string | null {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null
  if ((link.target && link.target !== '_self') || link.hasAttribute('download')) return null
  if (link.origin !== location.origin || link.pathname === location.pathname) return null
  return link.pathname + link.search + link.hash
}
