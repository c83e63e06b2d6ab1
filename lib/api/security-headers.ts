import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { nonceHeader } from '@/lib/domain/nonce-header'
import { isReserved } from '@/lib/settings/slug'

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}
/** For a year, on this host only: what else its owner runs beside it is not ours to decide. */
const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' }
const unframed = { 'X-Frame-Options': 'SAMEORIGIN' }
/** Answers that are no pages load nothing, and run nothing, should a browser show them as one. */
const inert = "frame-ancestors 'self'; default-src 'none'; base-uri 'none'; form-action 'none'"

/** What tells a server what it must know to be careful. */
interface Surroundings {
  dev: boolean
  /** Where browsers reach it. */
  appUrl: string
}

/**
 * Gives every answer the headers that keep browsers careful, whoever makes it afterwards, and notes for what renders a
 * page which word its scripts must carry.
 */
export function securityHeaders({ dev, appUrl }: Surroundings) {
  const always = appUrl.startsWith('https:') ? { ...everywhere, ...httpsOnly } : everywhere
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2)
    const isEmbedded = mayBeEmbedded(pathname, query)
    const nonce = isPage(pathname) ? randomBytes(16).toString('base64') : null
    const policy = nonce ? pagePolicy(nonce, isEmbedded ? '*' : "'self'", dev) : inert
    for (const [name, value] of Object.entries(isEmbedded ? always : { ...always, ...unframed }))
      response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', policy)
    // Next takes the word for its own scripts from a policy in the request.
    request.headers['content-security-policy'] = policy
    request.headers[nonceHeader] = nonce ?? ''
  }
}

const isPage = (pathname: string) => !/^\/(api|feeds|_next)\//.test(pathname)

/** A business's own page may stand in the pages of other sites, asked for as such; nothing else may. */
function mayBeEmbedded(pathname: string, query: string | undefined): boolean {
  const [, slug] = /^\/([a-z0-9-]+)$/.exec(pathname) ?? []
  return slug !== undefined && !isReserved(slug) && new URLSearchParams(query).getAll('embed').join() === '1'
}

/** Scripts run that carry this page's word, and what those load themselves; everything comes from here. */
function pagePolicy(nonce: string, ancestors: string, dev: boolean): string {
  return [
    `frame-ancestors ${ancestors}`,
    "default-src 'self'",
    // React in development makes code of text to show where a server's error came from.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Mantine and the calendar place things by style attributes, which no nonce can allow.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}
