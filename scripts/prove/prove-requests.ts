import { openHouse } from '@/e2e/anything/house'
import { type Outcome, storm } from '@/e2e/anything/storm'
import { signIn } from '@/e2e/api-session'
import { openStage } from '@/e2e/open-stage'
import type { Proof, Proven } from './proof'

const dialects = ['profile', 'marketplace', 'business', 'slots']
const requestsEach = 5000

/** Half sound and half spoilt requests of every operation of every dialect, made from the documents that it serves. */
export const proveRequests: Proof = async (seed) => {
  const open: (() => Promise<unknown>)[] = []
  try {
    const house = await openHouse(await openStage('server-requests', open), signIn)
    open.push(house.close)
    const proven: Proven[] = []
    for (const dialect of dialects)
      proven.push(shown(await storm({ house, dialect, count: requestsEach, seed })))
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
