import { openHouse } from '@/e2e/anything/house'
import { type Outcome, storm } from '@/e2e/anything/storm'
import { signIn } from '@/e2e/api-session'
import { openStage } from '@/e2e/open-stage'
import type { Proof, Proven } from './proven/proof'

const dialects = ['profile', 'marketplace', 'business', 'slots']
const requestsEach = 5000

/** Half sound and half spoilt requests of every operation of every dialect, made from the documents that it serves. */
export const proveRequests: Proof = async (seed) => {
  const open: (() => Promise<unknown>)[] = []
  try {
    const stage = await openStage('server-requests', open)
    const proven: Proven[] = []
    for (const dialect of dialects) {
      // Each has a business of its own: what was asked before has left little of another's as it was.
      const house = await openHouse(stage, signIn)
      const outcome = await storm({ house, dialect, count: requestsEach, seed }).finally(house.close)
      proven.push(shown(outcome))
    }
    return proven
  } finally {
    for (const close of open.reverse()) await close()
  }
}

const shown = ({ dialect, sent, statuses, wrong, unreached }: Outcome): Proven => ({
  what: `Any request to the ${dialect} API is answered as its document says`,
  tried: `${sent.toLocaleString('en')} requests`,
  found: Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', '),
  wrong: [...wrong, ...unreached.map((key) => `${key} never succeeded`)],
})
