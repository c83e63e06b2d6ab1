'use client'

import { localStorageColorSchemeManager } from '@mantine/core'
import { useEffect } from 'react'

/**
 * Keeps an open page as dark or light as the device, for pages without Mantine's provider: their first paint has it
 * from the document's own script. Who has chosen one, as people of the business may, keeps it.
 */
export function FollowScheme() {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const follow = () => {
      // In another site's page it is as that page is (public/embed.js).
      const chosen = schemeAsked() ?? localStorageColorSchemeManager().get('auto')
      const scheme = chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen
      document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
    }
    // The device may have turned before anybody listened.
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [])
  return null
}

function schemeAsked() {
  const asked = new URLSearchParams(location.search).get('scheme')
  return asked === 'light' || asked === 'dark' ? asked : null
}
