'use client'

import { useEffect, useState } from 'react'

/** Whole seconds left of `seconds` since the component appeared; measured, so that a sleeping tab does not stretch it. */
export function useCountdown(seconds: number): number {
  const [end] = useState(() => Date.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [end])
  return left
}
