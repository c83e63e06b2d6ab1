import type { Random } from '@/prisma/demo/random'
import type { Cut, Knife } from './tcp-proxy'

const commit = Buffer.from('COMMIT\0')

/** Cuts every connection at a byte of chance, so many bytes after it began, in either direction. */
export const anywhere = (random: Random, most: number): Knife => {
  return () => {
    let left = random.between(1, most)
    const how = random.pick(['end', 'reset'] as const)
    return ({ bytes }) => {
      left -= bytes.length
      return left < 0 ? { after: bytes.length + left, how } : null
    }
  }
}

/** Cuts connections while they commit: some before the server hears of it, others before it can say that it is done. */
export const atCommit = (random: Random, chance: number): Knife => {
  return () => {
    const how = random.pick(['end', 'reset'] as const)
    let answersLeft = Number.POSITIVE_INFINITY
    return ({ bytes, toServer }): Cut => {
      if (!toServer) return answersLeft-- > 0 ? null : { after: 0, how }
      const at = bytes.indexOf(commit)
      if (at < 0 || !random.chance(chance)) return null
      if (random.chance(0.5)) return { after: at + random.between(0, commit.length - 1), how }
      answersLeft = 0
      return null
    }
  }
}
