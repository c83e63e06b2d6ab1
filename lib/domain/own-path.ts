/** A path of this site to go on to; `fallback` for anything that could lead elsewhere. */
export function ownPath(wish: string | null | undefined, fallback = '/calendar'): string {
  if (!wish?.startsWith('/') || !URL.canParse(wish, 'http://here')) return fallback
  const url = new URL(wish, 'http://here')
  // "/..//elsewhere" is shortened to "//elsewhere", which names another site.
  const isOurs = url.origin === 'http://here' && !url.pathname.startsWith('//')
  return isOurs ? url.pathname + url.search + url.hash : fallback
}
