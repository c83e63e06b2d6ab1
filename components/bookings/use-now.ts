'use client'

import { useEffect, useState } from 'react'

/**
 * The present in ms, by the server's clock: what the server drew with at first, so that both sides draw the same, then
 * on by half minutes.
 */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ahead = serverNow - Date.now()
    const timer = setInterval(() => setNow(Date.now() + ahead), 30_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
