import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { CalendarEvent } from './calendar-event'
import type { ViewLayout } from './calendar-model'
import type { CalendarWords } from './calendar-words'
import { nextFocus } from './focus-order'
import { actionOf, type Bounds, type Lifted, lift, nudge, nudgeOf } from './keyboard-move'
import { type DragAction, sameTarget, type Target } from './place-of'
import { focusTile } from './tile-focus'

interface Keys {
  root: RefObject<HTMLElement | null>
  layout: RefObject<ViewLayout>
  words: CalendarWords
  eventOf(id: number): CalendarEvent | undefined
  canDrag(event: CalendarEvent): boolean
  open(event: CalendarEvent): void
  drop(event: CalendarEvent, target: Target, action: DragAction): void
  announce(words: string): void
  /** Wednesday 25 November, 10:15 to 11:00, Ana. */
  placeInWords(event: CalendarEvent, target: Target): string
}

/**
 * Keys on a booking: arrows go to others, Enter opens it, M picks it up; picked up, arrows move it, Shift and arrows
 * change its length, Enter drops it and Escape puts it back. Every step is said.
 */
export function useCalendarKeys(keys: Keys) {
  const { words } = keys
  const [lifted, setLifted] = useState<Lifted | null>(null)

  const pickUp = (event: CalendarEvent, bounds: Bounds | null) => {
    if (!keys.canDrag(event) || !bounds) return keys.announce(words('keys.fixed', { name: event.name }))
    setLifted(lift(event))
    keys.announce(words('keys.pickedUp', { name: event.name }))
  }

  const whileLifted = ({ key, shiftKey }: KeyboardEvent, held: Lifted, bounds: Bounds | null): boolean => {
    const { event, target } = held
    const direction = nudgeOf(key, shiftKey)
    if (direction && bounds) {
      const next = nudge(held, direction, bounds)
      setLifted(next)
      keys.announce(next === held ? words('keys.end') : keys.placeInWords(event, next.target))
      return true
    }
    if (key !== 'Enter' && key !== ' ' && key !== 'Escape' && key !== 'Tab') return true
    setLifted(null)
    const stood = lift(event).target
    const isDrop = (key === 'Enter' || key === ' ') && !sameTarget(target, stood)
    // Whether it may stand there is the server's to say, and the page's to tell.
    const place = keys.placeInWords(event, isDrop ? target : stood)
    keys.announce(words(isDrop ? 'keys.dropped' : 'keys.putBack', { name: event.name, place }))
    if (isDrop) keys.drop(event, target, actionOf(held))
    return key !== 'Tab'
  }

  const onBooking = (pressed: KeyboardEvent, event: CalendarEvent): boolean => {
    const { key } = pressed
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false
    if (key === 'Enter' || key === ' ') keys.open(event)
    else if (key.toLowerCase() === 'm') pickUp(event, keys.layout.current.bounds)
    else {
      const { focus, across } = keys.layout.current
      const next = nextFocus(focus, event.id, across ? (turned[key] ?? key) : key)
      if (next === undefined) return key.startsWith('Arrow')
      if (keys.root.current) focusTile(keys.root.current, next)
    }
    return true
  }

  const onKeyDown = (pressed: KeyboardEvent) => {
    const tile = pressed.target instanceof Element ? pressed.target.closest('[data-booking]') : null
    const event = tile && keys.eventOf(Number(tile.getAttribute('data-booking')))
    const handled = lifted
      ? whileLifted(pressed, lifted, keys.layout.current.bounds)
      : event
        ? onBooking(pressed, event)
        : false
    if (!handled) return
    pressed.preventDefault()
    pressed.stopPropagation()
  }

  /** A booking that was changed or moved meanwhile by somebody else cannot be dropped where it was taken from. */
  const current = lifted && keys.eventOf(lifted.event.id) === lifted.event ? lifted : null
  if (lifted && !current) setLifted(null)
  return { lifted: current, onKeyDown, putBack: () => setLifted(null) }
}

/** Where time goes across, its arrows are the ones across. */
const turned: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
}
