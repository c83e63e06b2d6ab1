import { useEffect, useRef, useState } from 'react'
import type { ChosenPlace } from './chosen-place'
import { newKey } from './new-key'
import { type TypedJson, VisitorTrouble, visitorApi } from './visitor-api'

/** A time that was chosen, and what keeps it; `until` by this browser's clock. */
export interface Kept {
  chosen: ChosenPlace
  token: string
  until: number
  price: number
  currency: string
  staffName: string | null
  /** One intention is one booking, however often it is sent. */
  key: string
}

/**
 * Keeps one time at a time for this visitor, gives it back when they leave, and books it. `trouble`: why the last of
 * these did not work.
 */
export function useKeeping(slug: string, language: string) {
  const [kept, setKept] = useState<Kept | null>(null)
  const [trouble, setTrouble] = useState<VisitorTrouble | null>(null)
  const [isBusy, setBusy] = useState(false)
  const token = useRef<string | null>(null)
  const api = visitorApi(slug)

  useEffect(() => {
    const leave = () => {
      if (token.current) visitorApi(slug).release(token.current)
      token.current = null
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [slug])

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setBusy(true)
    setTrouble(null)
    try {
      return await work()
    } catch (error) {
      setTrouble(error instanceof VisitorTrouble ? error : new VisitorTrouble('unknown'))
      return null
    } finally {
      setBusy(false)
    }
  }

  return {
    kept,
    trouble,
    isBusy,
    /** Keeps a time in place of the one that was kept; true when it worked. */
    keep: async (chosen: ChosenPlace) => {
      const hold = await attempt(() => api.hold({ ...chosen.place, replaces: token.current }))
      if (!hold) return false
      token.current = hold.token
      setKept({
        chosen,
        token: hold.token,
        until: Date.now() + hold.expires_in * 1000,
        price: hold.price,
        currency: hold.currency,
        staffName: hold.operator_name,
        key: newKey(),
      })
      return true
    },
    book: (typed: TypedJson) =>
      attempt(async () => {
        if (!kept) throw new VisitorTrouble('unknown')
        const body = { ...kept.chosen.place, ...typed, hold: kept.token, locale: language }
        const booking = await api.book(body, kept.key)
        token.current = null
        return booking
      }),
    letGo: () => {
      if (token.current) api.release(token.current)
      token.current = null
      setKept(null)
      setTrouble(null)
    },
  }
}

export type Keeping = ReturnType<typeof useKeeping>
