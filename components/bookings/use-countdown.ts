'use client'

import { useEffect, useState } from 'react'

/** Whole seconds left until `end` (ms); measured, so that a sleeping tab does not stretch it. */
export function useCountdown(end: number): number {
  const [left, setLeft] = useState(() => secondsTo(end))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(end)), 250)
    return () => clearInterval(timer)
  }, [end])
  return left
}

const secondsTo = (end: number) => Math.max(0, Math.ceil((end - Date.now()) / 1000))
