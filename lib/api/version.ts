import { Refused } from '@/lib/domain/refusal'

/** A booking's version as a strong ETag. */
export const etagOf = (version: number): string => `"v${version}"`

/** The version If-Match names; null without one or for `*`. A tag that is none of ours can match nothing. */
export function expectedVersion(request: Request): number | null {
  const header = request.headers.get('if-match')?.trim()
  if (!header || header === '*') return null
  const [, version] = /^"v(\d{1,9})"$/.exec(header) ?? []
  if (version === undefined)
    throw new Refused('version_mismatch', 'If-Match names no version of this booking.')
  return Number(version)
}

/** Whether If-None-Match names this ETag (RFC 9110 13.1.2: weak comparison). */
export function isFresh(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match')
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
