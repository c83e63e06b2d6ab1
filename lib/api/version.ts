import { Refused } from '@/lib/domain/refusal'

/** A booking's version as a strong ETag. */
export const etagOf = (version: number): string => `"v${version}"`

/**
 * The version If-Match names; null without one or for `*`. A tag that is none of ours can match nothing, nor can a weak one
 * (RFC 9110 13.1.1: strong comparison).
 */
export function expectedVersion(request: Request): number | null {
  const header = request.headers.get('if-match')?.trim()
  if (!header || header === '*') return null
  const [, version] = /^"v(\d{1,9})"$/.exec(header) ?? []
  if (version === undefined) throw new Refused('version_mismatch', 'If-Match names no version of ours.')
  return Number(version)
}

/** Whether If-None-Match names this ETag (RFC 9110 13.1.2: weak comparison). */
export function isFresh(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match')
  if (header === null) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag))
}
