import { useEffect, useState } from 'react'
import { MINUTE } from './wall-time'

const minuteOf = (instant: number) => Math.floor(instant / MINUTE) * MINUTE

/** The present minute in ms, counted on from the moment that was given: the browser's own clock may be wrong. */
export function useNow(given: number): number {
  const [now, setNow] = useState(minuteOf(given))
  useEffect(() => {
    const since = performance.now()
    const tick = () => setNow(minuteOf(given + performance.now() - since))
    tick()
    const timer = setInterval(tick, 5000)
    return () => clearInterval(timer)
  }, [given])
  return now
}
