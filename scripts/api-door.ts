import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { apiRoutes } from './api-routes'

/** Answers a request, or says that it is none of its own. */
export type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>

/**
 * Hands what is asked of the API straight to the functions of its route files. Next hands it to the same ones, only
 * later: its way there costs more than most of them. A path or a method they do not know is left to Next.
 */
export function apiDoor(routeOf = apiRoutes(path.resolve('app/api'))): Door {
  return async (incoming, outgoing) => {
    const [pathname = ''] = (incoming.url ?? '').split('?', 1)
    const found = pathname.startsWith('/api/') ? routeOf(pathname) : null
    const route = await found?.load()
    const { method = 'GET' } = incoming
    const handle = route?.[method] ?? (method === 'HEAD' ? route?.GET : undefined)
    if (!found || !handle) return false
    const request = requestOf(incoming, method)
    // Compression asks for the method, and must tell HEAD what it would tell GET. That there is no body is long known.
    if (method === 'HEAD') incoming.method = 'GET'
    await send(await handle(request, { params: Promise.resolve(found.params) }), outgoing)
    return true
  }
}

const bodiless = ['GET', 'HEAD']

/** A request of the web's kind. Its host is none: no route minds by which name it was asked, links are made of APP_URL. */
function requestOf(incoming: IncomingMessage, method: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  // Nothing is read before the route does: what it leaves is cleared away by the server, so the connection lives on.
  const body = bodiless.includes(method) ? null : ReadableStream.from(incoming)
  return new Request(`http://api${incoming.url}`, { method, headers, body, duplex: 'half' } as RequestInit)
}

/** What is whole is sent with its length; what comes in pieces no faster than it is read, and while somebody listens. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers)
    outgoing.setHeader(name, name === 'set-cookie' ? response.headers.getSetCookie() : value)
  const reader = response.body?.getReader()
  if (!reader) return void outgoing.end()
  const gone = new AbortController()
  outgoing.once('close', () => {
    gone.abort()
    reader.cancel().catch(() => {})
  })
  const first = await reader.read()
  let piece = first.done ? first : await reader.read()
  if (piece.done) {
    outgoing.setHeader('Content-Length', first.value?.byteLength ?? 0)
    return void outgoing.end(first.value)
  }
  outgoing.write(first.value)
  for (; !piece.done && !outgoing.destroyed; piece = await reader.read())
    if (!outgoing.write(piece.value)) await once(outgoing, 'drain', gone).catch(() => {})
  outgoing.end()
}
