export type Params = Record<string, string | string[] | undefined>

/** What stands for an address whose parts were not found in it: better no name than one that tells a secret. */
const unknown = 'unknown'

/**
 * The path of an address with its parts' names in place of what they are, as /api/v1/public/{slug}/holds/{token}: what
 * is left is of our own making, of which there is an end. A part may be the key to something.
 */
export function routePattern(url: string, params: Params): string {
  const segments = new URL(url).pathname.split('/')
  let end = segments.length
  // From the end, where parts stand: what has the same name as something before it is not taken for that.
  for (const [name, value] of Object.entries(params).reverse()) {
    if (value === undefined) continue
    const parts = [value].flat()
    end = lastPlaceOf(parts, segments, end)
    if (end < 0) return unknown
    segments.splice(end, parts.length, `{${name}}`)
  }
  return segments.join('/')
}

function lastPlaceOf(parts: string[], segments: string[], before: number): number {
  for (let at = before - parts.length; at >= 0; at -= 1)
    if (parts.every((part, index) => isThat(segments[at + index] ?? '', part))) return at
  return -1
}

const isThat = (segment: string, part: string) => segment === part || decoded(segment) === part

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** The dialects by where they live; the first that fits counts. */
const dialects = [
  ['/api/v1/public/', 'public'],
  ['/api/v1/', 'profile'],
  ['/api/business/', 'business'],
  ['/api/marketplace/', 'marketplace'],
  ['/api/slots/', 'slots'],
  ['/feeds/', 'feed'],
] as const

/** The language in which a path is answered. */
export const dialectOf = (pattern: string): string =>
  dialects.find(([place]) => pattern.startsWith(place))?.[1] ?? 'other'
