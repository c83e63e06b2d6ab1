import { explore, type Outcome } from '@/e2e/model/explore'
import { openStage } from '@/e2e/open-stage'
import type { Proof, Proven } from './proven/proof'

const usualRuns = 2000
/** As many as keep app and database busy at the same time. */
const lanes = 4

/**
 * Tells stories of small businesses in all four dialects and compares the app, after each step, with a model in memory.
 * MODEL_RUNS says how many; MODEL_STORY, as a failure prints it, tells one again.
 */
export const proveModel: Proof = async (seed) => {
  const open: (() => Promise<unknown>)[] = []
  try {
    const stage = await openStage('server-model', open)
    const runs = Number(process.env.MODEL_RUNS ?? usualRuns)
    const replay = process.env.MODEL_STORY
    return [shown(await explore({ stage, runs, seed, lanes, ...(replay && { replay }) }))]
  } finally {
    for (const close of open.reverse()) await close()
  }
}

const shown = ({ runs, steps, tally, wrong }: Outcome): Proven => ({
  what: 'The app agrees with a model in memory after every step of any story, in four dialects',
  tried: `${runs.toLocaleString('en')} stories, ${steps.toLocaleString('en')} steps`,
  found: Object.entries(tally)
    .map(([what, { done, refused }]) => `${what}: ${done} done, ${refused} refused`)
    .join('; '),
  wrong,
})
