/** A path of this site to go on to; `fallback` for anything that could lead elsewhere. */
export function ownPath(wish: string | null | undefined, fallback = '/calendar'): string {
  if (!wish?.startsWith('/') || !URL.canParse(wish, 'http://here')) return fallback
  const url = new URL(wish, 'http://here')
  return url.origin === 'http://here' ? url.pathname + url.search + url.hash : fallback
}
