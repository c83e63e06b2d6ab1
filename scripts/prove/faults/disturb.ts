import type { Proven } from '../proven/proof'
import { afterwards } from './afterwards'
import type { Stage } from './stage'
import { type Manners, openWriters, type Writers } from './writers'

interface Disturbance<On extends Stage> extends Manners {
  what: string
  /** At least so many writes are acknowledged before it is over. */
  least: number
  /** So many write at once; as a rule twelve. */
  atOnce?: number
  /** Disturbs the stage, undoes it, and says in a few words what it did. */
  strike(stage: On, writers: Writers): Promise<string>
}

/** In ms, at most from the end of a fault to the first write that is done. */
const recovery = 15_000

/** Lets people write and read while a stage is disturbed, and tells whether all is well afterwards. */
export async function disturb<On extends Stage>(
  stage: On,
  seed: number,
  { what, least, strike, atOnce = 12, ...manners }: Disturbance<On>,
): Promise<Proven> {
  const writers = await openWriters(stage, seed, manners)
  let isOver = false
  const goesOn = () => !isOver || writers.writes() < least
  const [tried] = await Promise.all([
    strike(stage, writers).finally(() => {
      isOver = true
    }),
    writers.run(atOnce, goesOn),
    writers.read(goesOn),
  ])
  const begun = Date.now()
  const isBack = await writesAgain(writers)
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  const { answers } = writers
  const statuses = Object.entries(answers.counts).map(
    ([status, count]) => `${status === '0' ? 'no answer' : status}: ${count}`,
  )
  return {
    what,
    tried: `${writers.writes().toLocaleString('en')} writes; ${tried}`,
    found: [
      ...statuses,
      `slowest ${(answers.slowest / 1000).toFixed(1)} s`,
      `writes again after ${seconds} s`,
    ].join(', '),
    wrong: [
      ...answers.wrong,
      ...(isBack ? [] : [`no write was done within ${recovery / 1000} s`]),
      ...(await afterwards(stage, writers.lives)),
    ],
  }
}

/** Whether somebody who writes now, alone, is soon done. */
async function writesAgain(writers: Writers): Promise<boolean> {
  const [before, end] = [writers.writes(), Date.now() + recovery]
  await writers.run(1, () => writers.writes() === before && Date.now() < end)
  return writers.writes() > before && Date.now() < end
}
