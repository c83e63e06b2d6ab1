import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

const header = 'x-daybook-socket'
const held = globalThis as typeof globalThis & { daybookNotesSockets?: boolean }

/**
 * From now on every request of this process carries the address of the socket it came through, in a header of ours that
 * overwrites what a client may have sent. Call it once, before the server answers. Answers how to end that.
 */
export function noteSocketAddresses(): () => void {
  if (held.daybookNotesSockets) return () => {}
  held.daybookNotesSockets = true
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[header] = request.socket.remoteAddress ?? ''
  }
  subscribe('http.server.request.start', note)
  return () => {
    unsubscribe('http.server.request.start', note)
    held.daybookNotesSockets = false
  }
}

/**
 * The address a request came from; null when the server does not note it. X-Forwarded-For is text that anybody can
 * send, so it counts only behind TRUSTED_PROXIES proxies of our own (default 0): each adds the address it saw at the
 * end. IPv6 addresses are told by their /64, which is what one household or server has.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string | null {
  const socket = held.daybookNotesSockets ? headers.get(header) : null
  if (!socket) return null
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  const chain = [...forwarded.filter(Boolean), socket]
  const hops = Number(process.env.TRUSTED_PROXIES ?? 0) || 0
  return network(chain.at(-1 - hops) ?? chain[0] ?? socket)
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64)
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array(Math.max(0, gap)).fill('0'), ...right]
  const firstFour = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${firstFour.join(':')}::/64`
}
