/** A name as part of a URL: letters and digits of ASCII, single hyphens between, at most 40 characters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/ß/g, 'ss').match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 40).replace(/-$/, '') || 'business'
}
