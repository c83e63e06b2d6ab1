import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the page is being printed. What only paper shows is drawn then and not before, at once: the browser takes the
 * page as it stands when its listeners return.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const set = (now: boolean) => flushSync(() => setPrinting(now))
    const paper = matchMedia('print')
    const before = () => set(true)
    const after = () => set(false)
    const changed = () => set(paper.matches)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    paper.addEventListener('change', changed)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
      paper.removeEventListener('change', changed)
    }
  }, [])
  return printing
}
