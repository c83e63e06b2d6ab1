import type { z } from 'zod'
import type { Fault } from '@/lib/domain/refusal'

/**
 * Unknown members are ignored (clients may send more than we know), but one that is a slip of the pen away from a known
 * member that is not there would be ignored to the client's harm: it is refused with the name that was meant.
 */
export function misspelt(schema: z.ZodType, value: unknown): Fault[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
  const known = Object.keys((schema as { shape?: object }).shape ?? {})
  const given = Object.keys(value)
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((candidate) => !given.includes(candidate) && isSlip(name, candidate))
      return meant
        ? [
            {
              field: name,
              code: 'unknown_field',
              message: `Unknown. Did you mean “${meant}”?`,
              asWritten: true,
            },
          ]
        : []
    })
}

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The same letters in another style, or one slip (two in a long name) away. */
function isSlip(name: string, candidate: string): boolean {
  const [a, b] = [bare(name), bare(candidate)]
  if (a === b) return true
  return b.length > 4 && distance(a, b) <= (b.length > 8 ? 2 : 1)
}

/** Slips between two words: a letter too many, too few, another, or two swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const another = at(last, j - 1) + Number(a[i - 1] !== b[j - 1])
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : another
      row.push(Math.min(another, swapped, at(last, j) + 1, at(row, j - 1) + 1))
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
