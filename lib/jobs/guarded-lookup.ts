import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/lib/db/webhook-target'

/** Looks a name up: all its addresses. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** How to reach somebody whose address others chose. */
export interface Reach {
  allowPrivate: boolean
  resolve?: Resolve
}

/** What a connection asks for an address: the guarded way, unless private addresses are allowed. */
export const lookupFor = ({ allowPrivate, resolve = lookup }: Reach): LookupFunction =>
  allowPrivate ? lookup : guarded(resolve)

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
