import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { announce } from '@/components/ui/announcer'
import { tellTrouble } from '@/components/ui/tell'
import type { ExportFormat } from '@/lib/wire/profile-export'
import { fetchExport, save } from './fetch-export'
import { sizeWords } from './size-words'

/** How a download stands: not begun, on its way, or saved. */
export type Standing =
  | { state: 'none' }
  | { state: 'running'; bytes: number }
  | { state: 'saved'; name: string; bytes: number }

/** One format's download: begun, watched, stopped. Who leaves the page stops it. */
export function useExport(format: ExportFormat, locale: string) {
  const words = useTranslations('exports')
  const [standing, setStanding] = useState<Standing>({ state: 'none' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function begin() {
    if (running.current) return
    const download = new AbortController()
    const { signal } = download
    running.current = download
    setStanding({ state: 'running', bytes: 0 })
    announce(words('begun'))
    try {
      const onPart = (bytes: number) => setStanding({ state: 'running', bytes })
      const fetched = await fetchExport(format, { signal, onPart })
      save(fetched)
      const { name, file } = fetched
      setStanding({ state: 'saved', name, bytes: file.size })
      announce(words('saved', { name, size: sizeWords(file.size, locale) }))
    } catch (error) {
      setStanding({ state: 'none' })
      if (!signal.aborted && error instanceof Error)
        tellTrouble(error, { what: words('trouble'), retry: () => void begin() })
    } finally {
      running.current = null
    }
  }

  function stop() {
    running.current?.abort()
    announce(words('stopped'))
  }

  return { standing, begin, stop }
}
