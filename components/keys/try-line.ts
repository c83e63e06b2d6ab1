import type { Scope } from '@/lib/domain/permission'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'

/** What a key that may do this can read first. */
const reads: [prefix: string, path: string][] = [
  ['bookings', '/bookings?limit=5'],
  ['customers', '/customers?limit=5'],
  ['settings', '/settings'],
  ['reviews', '/reviews'],
  ['messages', '/deliveries'],
  ['reports', '/reports'],
  ['webhooks', '/webhooks'],
  ['members', '/members'],
  ['keys', '/api-keys'],
]

/** A line that shows in a terminal that the key works. */
export function tryLine(secret: string, { scopes }: Pick<ApiKeyJson, 'scopes'>, site: string): string {
  const begins = (area: string) => scopes === null || scopes.some((scope: Scope) => scope.startsWith(area))
  const [, path] = reads.find(([area]) => begins(area)) ?? ['', '/bookings/poll']
  return `curl -H "Authorization: Bearer ${secret}" "${site}/api/v1/my-profile${path}"`
}
