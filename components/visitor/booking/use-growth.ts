import { useEffect } from 'react'

/** Tells the page that this one stands in how high it is, so that its frame grows with it (public/embed.js). */
export function useGrowth(isEmbedded: boolean) {
  useEffect(() => {
    if (!isEmbedded || parent === window) return
    // Its height is no secret, and which site it stands in is not known here.
    const tell = () => parent.postMessage({ daybook: { height: document.body.scrollHeight } }, '*')
    const watching = new ResizeObserver(tell)
    watching.observe(document.body)
    return () => watching.disconnect()
  }, [isEmbedded])
}
