import { setTimeout as pause } from 'node:timers/promises'
import { disturb } from './disturb'
import type { Fault } from './fault'
import { anywhere, atCommit } from './knives'
import { openFaultStage } from './stage'

const writesEach = 300
/** In bytes, at most until a connection is cut: some twenty writes. */
const longest = 400_000
/** How many of those who commit are cut. */
const share = 0.08

/** Connections to the database end at any byte, and where they commit. */
export const cut: Fault = async ({ database, seed, random, open }) =>
  disturb(await openFaultStage(database, 'cut', open), seed, {
    what: 'Connections to the database are cut at any byte, and during COMMIT',
    least: 2 * writesEach,
    async strike({ proxy }, { writes }) {
      const told: string[] = []
      for (const [where, knife] of [
        ['at a byte of chance', anywhere(random, longest)],
        ['during COMMIT', atCommit(random, share)],
      ] as const) {
        const [enough, before] = [writes() + writesEach, proxy.counts.broken]
        proxy.knife = knife
        // What was opened before is cut as well.
        proxy.breakAll()
        while (writes() < enough) await pause(20)
        told.push(`${proxy.counts.broken - before} ${where}`)
      }
      proxy.knife = null
      proxy.breakAll()
      return `connections cut: ${told.join(', ')}`
    },
  })
