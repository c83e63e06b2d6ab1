import { useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Calendar } from '@/components/calendar/calendar'
import type { CalendarProps, EmptyTime } from '@/components/calendar/calendar-props'
import { moved } from '@/components/calendar/pending-moves'
import { placeOf } from '@/components/calendar/place-of'
import type { Move } from '@/lib/domain/move'
import { InEnglish } from './in-english'

export type StageProps = Omit<
  CalendarProps,
  'onOpen' | 'onCreate' | 'onAsk' | 'onOpenBlock' | 'onMove' | 'onShowDay' | 'pendingIds'
>

export interface Said {
  moves: Move[]
  created: EmptyTime[]
  opened: number[]
  days: string[]
}

declare global {
  interface Window {
    stage(props: StageProps): void
    /** Takes the calendar off the page, and with it all that was said. */
    strike(): void
    /** Takes over what a server drew, and tells what did not fit. */
    takeOver(html: string, props: StageProps): Promise<string[]>
    said: Said
  }
}

/** The calendar alone on a page, with a page around it that agrees to every move; for looking and for tests. */
function Stage(props: StageProps) {
  const [moves, setMoves] = useState<Move[]>([])
  const say = <Key extends keyof Said>(key: Key, what: Said[Key][number]) => {
    ;(window.said[key] as (typeof what)[]).push(what)
  }
  return (
    <Calendar
      {...props}
      grid={moved(props.grid, moves)}
      pendingIds={none}
      onOpen={({ id }) => say('opened', id)}
      onCreate={(time) => say('created', time)}
      onAsk={() => undefined}
      onOpenBlock={() => undefined}
      onShowDay={(day) => say('days', day)}
      onMove={(booking, to) => {
        const move = { bookingId: booking.id, version: booking.version, from: placeOf(booking), to }
        say('moves', move)
        setMoves((before) => [...before, move])
      }}
    />
  )
}

const staged = (props: StageProps) => (
  <InEnglish>
    <Stage {...props} />
  </InEnglish>
)

const none: ReadonlySet<number> = new Set()
const node = document.getElementById('root') as HTMLElement
let root: ReturnType<typeof createRoot> | undefined

const nothingSaid = (): Said => ({ moves: [], created: [], opened: [], days: [] })
window.said = nothingSaid()
window.strike = () => {
  root?.unmount()
  root = undefined
  window.said = nothingSaid()
}
window.stage = (props) => {
  root ??= createRoot(node)
  root.render(staged(props))
}
window.takeOver = (html, props) => {
  const misfits: string[] = []
  node.innerHTML = html
  hydrateRoot(node, staged(props), { onRecoverableError: (error) => misfits.push(String(error)) })
  return new Promise((done) => setTimeout(() => done(misfits), 300))
}
