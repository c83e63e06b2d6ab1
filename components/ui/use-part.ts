'use client'

import { type ComponentType, type RefObject, useEffect, useState } from 'react'

interface Part<Props> {
  Field: ComponentType<Props>
  /** Whether somebody was in its place already when it came. */
  isWaitedFor: boolean
}

/** A field that the page does not wait for, once it is there; until then a plain one stands in its `place`. */
export function usePart<Props>(
  load: () => Promise<ComponentType<Props>>,
  place: RefObject<HTMLElement | null>,
): Part<Props> | undefined {
  const [part, setPart] = useState<Part<Props>>()
  useEffect(() => {
    void load().then((Field) => setPart({ Field, isWaitedFor: document.activeElement === place.current }))
  }, [load, place])
  return part
}
