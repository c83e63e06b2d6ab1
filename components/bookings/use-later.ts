'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { later } from './later'

/**
 * Loads what may be opened later, as soon as the page has come to rest: what it asked the server has been answered and the
 * browser has nothing better to do. True when all of it is there. What did not come is loaded when it is wanted.
 */
export function useLater(): boolean {
  const client = useQueryClient()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => {
    let turn = 0
    const unsubscribe = client.getQueryCache().subscribe(look)
    look()
    return stop

    function look() {
      turn += 1
      const mine = turn
      if (client.isFetching() === 0) whenIdle(() => mine === turn && load())
    }
    function load() {
      stop()
      Promise.all(Object.values(later).map((part) => part())).then(
        () => setIsHere(true),
        () => undefined,
      )
    }
    function stop() {
      turn += 1
      unsubscribe()
    }
  }, [client])
  return isHere
}

/** Not every browser says when it is idle. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act) : setTimeout(act, 200)
