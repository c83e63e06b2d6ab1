import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/db/webhook-target'

/** Looks a name up: all its addresses. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** How to reach somebody whose address others chose. */
interface Reach {
  allowPrivate: boolean
  resolve?: Resolve | undefined
}

/**
 * Begins to ask an address that somebody else chose. Whatever its name leads to at this moment, no connection is made into
 * a network where strangers have no business (NotPublic), unless private addresses are allowed. What the address itself
 * says is the caller's to judge (objectionTo): an IP address is not looked up.
 */
export function guardedRequest(
  url: URL,
  options: http.RequestOptions,
  { allowPrivate, resolve = lookup }: Reach,
): http.ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http
  return request(url, {
    ...options,
    // No connection is used again: each is judged by the address it goes to.
    agent: false,
    lookup: allowPrivate ? lookup : guarded(resolve),
  })
}

/** Looks a name up and refuses where any of its addresses is not public; what is checked here is what is connected to. */
const guarded =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new Error('has no address'), '', 4)
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new NotPublic('not allowed: leads to an address that is not public'), '', 4)
      if (options.all) return callback(null, addresses)
      callback(null, first.address, isIP(first.address))
    })

/** A name that leads into a network where strangers have no business. */
export class NotPublic extends Error {}
