import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { appUrl } from '@/lib/auth/app-url'
import { noteSocketAddresses } from '@/lib/auth/client-address'
import { pathHeader } from '@/lib/domain/path-header'
import { answerPagesInVain } from './page-faults'
import { securityHeaders } from './security-headers'

const held = globalThis as typeof globalThis & { daybookAttends?: boolean }

/**
 * From now on every request of this process is prepared before anybody answers it, whoever serves, `next start` as well:
 * its path can be decoded and is noted, with the address it came from, and its answer carries the headers that keep
 * browsers careful. Answers how to end that.
 */
export function attendRequests(): () => void {
  if (held.daybookAttends) return () => {}
  held.daybookAttends = true
  const forgetSockets = noteSocketAddresses()
  const protect = securityHeaders({ dev: process.env.NODE_ENV === 'development', appUrl: appUrl().href })
  const attend = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    request.url = decodable(request.url ?? '/')
    request.headers[pathHeader] = request.url
    protect(request, response)
    answerPagesInVain(request, response)
  }
  subscribe('http.server.request.start', attend)
  return () => {
    unsubscribe('http.server.request.start', attend)
    held.daybookAttends = false
    forgetSockets()
  }
}

/** An address whose path cannot be decoded is taken letter for letter: the router would call it a fault of the server. */
function decodable(address: string): string {
  const [path = '', ...query] = address.split('?')
  try {
    decodeURIComponent(path)
    return address
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
