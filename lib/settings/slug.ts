import reserved from './reserved-slugs.json'

/** A name as part of a URL: letters and digits of ASCII, single hyphens between, at most 40 characters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/ß/g, 'ss').match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, 40).replace(/-$/, '') || 'business'
  return isReserved(slug) ? `${slug}-1` : slug
}

const words: ReadonlySet<string> = new Set(reserved)

/** Whether an address is one of the product's own, or may become one: no business's page stands there. */
export const isReserved = (slug: string): boolean => words.has(slug)
