import { Refused } from '@/lib/domain/refusal'
import { appUrl } from './app-url'

/**
 * Refuses (`cross_site`) unless the request was made by a page of this very site. A browser sends the session cookie
 * with requests that other sites start as well; it also says, out of their reach, where a request comes from.
 * A request that says nothing of it is refused: every browser that holds a cookie says something.
 */
export function demandSameSite(request: Pick<Request, 'headers'>): void {
  const origin = request.headers.get('origin')
  const ours = origin !== null && ownOrigins(request.headers.get('host')).includes(origin)
  const site = request.headers.get('sec-fetch-site')
  const allowed =
    site === null || site === 'none' ? ours : site === 'same-origin' && (ours || origin === null)
  if (!allowed) throw new Refused('cross_site', 'This request did not come from a page of this site.')
}

/** The configured origin, and the one the browser used when it reached us by another name (localhost). */
function ownOrigins(host: string | null): string[] {
  const { origin, protocol } = appUrl()
  return host ? [origin, `${protocol}//${host}`] : [origin]
}
