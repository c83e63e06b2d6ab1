'use client'

import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { addDays, latest } from '@/lib/domain/local-time'
import { stepOf } from './year-keys'

/** Days from..to, both inclusive. */
export interface DayRange {
  from: string
  to: string
}

interface Asked {
  year: number
  today: string
  firstWeekday: number
  /** Whether several days may be chosen at once. */
  several: boolean
  onPick: (range: DayRange) => void
  onYear: (year: number) => void
}

const ordered = (a: string, b: string): DayRange => ({ from: a < b ? a : b, to: latest(a, b) })
const dayAt = (target: EventTarget) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-date]')?.dataset.date ?? null) : null

/**
 * Choosing days of a year: by click or drag, or with the arrows, Shift to take several, Enter to go on with them. One
 * day at a time is in the tab order; it moves over the end of the year into the next.
 */
export function useDayRange({ year, today, firstWeekday, several, onPick, onYear }: Asked) {
  const root = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [dragTo, setDragTo] = useState<string | null>(null)
  const wanted = useRef(false)
  const inYear = (date: string) => date.startsWith(String(year))
  const start = inYear(today) ? today : `${year}-01-01`
  const at = cursor && inYear(cursor) ? cursor : start
  const head = dragTo ?? at
  const range = anchor ? ordered(anchor, head) : null

  // The day may only be there once its year is.
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    root.current?.querySelector<HTMLElement>(`[data-date="${at}"]`)?.focus()
  })

  function pick(chosen: DayRange) {
    setCursor(chosen.to)
    setAnchor(null)
    setDragTo(null)
    onPick(chosen)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && anchor) {
      setAnchor(null)
      return
    }
    if (event.key === 'Enter' && anchor) {
      event.preventDefault()
      pick(ordered(anchor, at))
      return
    }
    const next = stepOf(
      event.key,
      at,
      firstWeekday,
      getComputedStyle(event.currentTarget).direction === 'rtl',
    )
    if (!next) return
    event.preventDefault()
    setAnchor(event.shiftKey && several ? (anchor ?? at) : null)
    setCursor(next)
    wanted.current = true
    if (!inYear(next)) onYear(Number(next.slice(0, 4)))
  }

  function onFocus(event: FocusEvent) {
    const date = dayAt(event.target)
    if (date) setCursor(date)
  }

  function onPointerDown(event: PointerEvent) {
    const date = dayAt(event.target)
    if (!several || !date || event.pointerType !== 'mouse' || event.button !== 0) return
    setAnchor(date)
    setDragTo(date)
  }

  function onPointerMove(event: PointerEvent) {
    const date = dragTo && dayAt(event.target)
    if (!date || date === dragTo) return
    if (event.buttons === 1) setDragTo(date)
    else stop()
  }

  function onPointerUp() {
    if (anchor && dragTo && anchor !== dragTo) pick(ordered(anchor, dragTo))
    else if (dragTo) stop()
  }

  function stop() {
    setAnchor(null)
    setDragTo(null)
  }

  const onDay = (date: string) => pick({ from: date, to: date })
  return {
    root,
    cursor: at,
    range,
    onDay,
    listeners: { onFocus, onKeyDown, onPointerDown, onPointerMove, onPointerUp },
  }
}

export const daysOfYear = (year: number): string[] =>
  Array.from({ length: year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365 }, (_, index) =>
    addDays(`${year}-01-01`, index),
  )
