import fc from 'fast-check'
import { closeDatabase } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { openDesk } from './desk'
import { newStory, stories, type Tally, type Told } from './story'

/** What became of so many stories. */
export interface Outcome {
  runs: number
  steps: number
  tally: Tally
  /** Each story that did not come out as the model says: how to have it again, its lines, and what was wrong. */
  wrong: string[]
}

interface Wish {
  stage: { url: string; dataDir: string }
  runs: number
  seed: number
  /** So many at a time, each in businesses of its own. */
  lanes: number
  /** One story again, as it is told of where it went wrong. */
  replay?: string | undefined
}

/**
 * Tells so many stories of a business, each of up to fourteen steps in any of the four dialects, and after each step
 * compares what the app shows with what a model in memory says is true. The same seed tells the same stories.
 */
export async function explore({ stage, runs, seed, lanes, replay }: Wish): Promise<Outcome> {
  const database = await startEmbedded(stage.dataDir)
  process.env.DATABASE_URL = database.url
  const outcome: Outcome = { runs: 0, steps: 0, tally: {}, wrong: [] }
  const lane = async (index: number) => {
    const found = replay
      ? await tell(stage.url, { ...replayed(replay), runs: 1 }, outcome)
      : await tell(stage.url, { seed: seed + index, runs: Math.ceil(runs / lanes) }, outcome)
    if (found) outcome.wrong.push(found)
  }
  try {
    await Promise.all(Array.from({ length: replay ? 1 : lanes }, (_, index) => lane(index)))
  } finally {
    await closeDatabase()
    delete process.env.DATABASE_URL
    await database.stop()
  }
  return outcome
}

interface Telling {
  seed: number
  runs: number
  path?: string
  commands?: string
}

async function tell(
  url: string,
  { seed, runs, path, commands }: Telling,
  outcome: Outcome,
): Promise<string | null> {
  const trouble: { told: Told; message: string }[] = []
  const property = fc.asyncProperty(stories(commands), async ([first, rest]) => {
    const told = newStory()
    const desk = await openDesk(url)
    outcome.runs += 1
    try {
      await fc.asyncModelRun(
        () => ({ model: told, real: { desk, tally: outcome.tally } }),
        inTurn(first, rest),
      )
    } catch (error) {
      trouble.push({ told, message: error instanceof Error ? error.message : String(error) })
      throw error
    } finally {
      outcome.steps += told.turn
    }
  })
  const details = await fc.check(property, { seed, numRuns: runs, ...(path && { path }) })
  if (!details.failed) return null
  const [[, shrunk]] = details.counterexample ?? [[[], '']]
  const last = trouble.at(-1)
  const again = [
    details.seed,
    details.counterexamplePath,
    /replayPath="([^"]*)"/.exec(String(shrunk))?.[1],
  ].join()
  return [
    `MODEL_STORY=${again}`,
    ...(last?.told.lines ?? []),
    last?.message ?? String(details.errorInstance),
  ].join('\n  ')
}

function* inTurn<Step>(...all: Iterable<Step>[]): Iterable<Step> {
  for (const each of all) yield* each
}

function replayed(story: string): Omit<Telling, 'runs'> {
  const [seed, path = '', commands = ''] = story.split(',')
  return { seed: Number(seed), path, commands }
}
