/**
 * The answers of `make`, kept by key: for what is slow to build and often used, like Intl formatters. At most `limit`
 * are kept; the oldest goes first.
 */
export function remember<T>(make: (key: string) => T, limit = 500): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const [oldest] = kept.size >= limit ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    const made = make(key)
    kept.set(key, made)
    return made
  }
}
