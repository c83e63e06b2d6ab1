'use client'

import { useQueryStates } from 'nuqs'
import { useCallback, useState } from 'react'
import { cookieOf, type Display, displayUrl, urlOf } from './display'

/** How the calendar is drawn: as the address says, else as this browser remembers; a choice goes into both. */
export function useDisplay(remembered: Display) {
  const [url, setUrl] = useQueryStates(displayUrl, { history: 'replace' })
  const [kept, keep] = useState(remembered)
  const [colour, density] = [url.colour ?? kept.colour, url.density ?? kept.density]
  const choose = useCallback(
    (change: Partial<Display>) => {
      const chosen = { colour, density, ...change }
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
      document.cookie = cookieOf(chosen)
      keep(chosen)
      setUrl(urlOf(chosen))
    },
    [colour, density, setUrl],
  )
  return { colour, density, choose }
}

export type DisplayState = ReturnType<typeof useDisplay>
