import { BlockList, isIP, isIPv6 } from 'node:net'

/** Whether endpoints of one's own network are allowed, and plain http: for trying things out, never where strangers come. */
export const privateTargetsAllowed = (): boolean => process.env.WEBHOOKS_ALLOW_PRIVATE === '1'

/** What is nobody's public address (IANA's special-purpose registries); of IPv6 only the global part is anybody's. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.ipv4.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  special.ipv6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is one of the public internet, in whatever form it is written. */
export function isPublicAddress(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  return isIP(address) !== 0 && !special[family].check(address, family)
}

/** Ports below belong to other protocols: nobody shall make us speak to a mail server. */
const lowestPort = 1024

/**
 * Why an address cannot be an endpoint; null: it can, as far as its own text tells. What its name leads to is judged at
 * the moment of connecting, as that may change.
 */
export function objectionTo(url: URL, allowPrivate = privateTargetsAllowed()): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    return 'Must begin with https://.'
  if (url.username || url.password) return 'Must not contain a user name or a password.'
  if (allowPrivate) return null
  if (url.port !== '' && Number(url.port) < lowestPort)
    return `Must be at port 443, or at one from ${lowestPort} on.`
  const isPrivate = isIP(host) ? !isPublicAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host)
  return isPrivate ? 'Must be reachable from the internet.' : null
}
