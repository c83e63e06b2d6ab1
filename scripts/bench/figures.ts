import type { WorkName } from './generator'
import type { Generator } from './generator-process'
import { type Load, median } from './load'

/** One line of the result: ours beside the least that the same answer costs on this machine. */
export interface Figure {
  what: string
  floor: string
  ours: string
  ratio: number
  target: string
  met: boolean
}

/** What the framework costs by itself: in the same build, served by its own server. */
const nextRoute = 'an empty route of Next'

type Job = readonly [work: WorkName, clients: number]

/** What is measured, in this order, round after round: a slow moment of the machine hits both sides of a ratio. */
const jobs = [
  ['empty', 16],
  ['emptyInNext', 16],
  ['barePoll', 16],
  ['poll', 16],
  ['bareWeek', 16],
  ['grid', 16],
  ['emptyInNext', 1],
  ['bareWeek', 1],
  ['grid', 1],
  ['gridFirst', 1],
  ['gridAnew', 1],
  ['bareBooking', 16],
  ['book', 16],
] as const satisfies Job[]

/** Measures the API against its floors: the medians of so many rounds. */
export async function measureApi(
  generator: Generator,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  // The first round only warms up: compiled code, prepared statements, pages in memory.
  await everyJob(generator, 2)
  const found: Map<string, Load>[] = []
  for (let round = 0; round < rounds; round += 1) found.push(await everyJob(generator, seconds))
  const middle = (work: WorkName, clients: number, what: keyof Load) =>
    median(found.map((loads) => loads.get(`${work} ${clients}`)?.[what] ?? 0))

  const rate = (work: WorkName) => middle(work, 16, 'perSecond')
  const time = (work: WorkName) => middle(work, 1, 'p50')
  const week = 'Week of 1,000 bookings'
  const bareGrid = time('bareWeek') + time('emptyInNext')
  return [
    atLeast(0.8, `Poll, 16 connections (floor: ${nextRoute})`, rate('emptyInNext'), rate('poll')),
    atLeast(0.5, 'Poll, 16 connections (floor: node:http + one statement)', rate('barePoll'), rate('poll')),
    atLeast(1, `An empty route, 16 connections (floor: ${nextRoute})`, rate('emptyInNext'), rate('empty')),
    atMost(2, `${week}, p50 at first (floor: bare SQL + ${nextRoute})`, bareGrid, time('gridFirst')),
    atMost(2, `${week}, p50 after a change`, bareGrid, time('gridAnew')),
    atMost(2, `${week}, p50 when asked again`, bareGrid, time('grid')),
    atLeast(0.4, `${week}, 16 connections (floor: bare SQL)`, rate('bareWeek'), rate('grid')),
    atLeast(
      0.5,
      `Create booking, 16 clients (floor: bare transaction + ${nextRoute})`,
      1 / (1 / rate('bareBooking') + 1 / rate('emptyInNext')),
      rate('book'),
    ),
    atLeast(1, 'Create booking, 16 clients (beside 566/s of another engine)', 566, rate('book')),
  ]
}

async function everyJob(generator: Generator, seconds: number): Promise<Map<string, Load>> {
  const loads = new Map<string, Load>()
  for (const [work, clients] of jobs)
    loads.set(`${work} ${clients}`, await generator.run(work, clients, seconds))
  return loads
}

const atLeast = (least: number, what: string, floor: number, ours: number): Figure => ({
  what,
  floor: `${Math.round(floor).toLocaleString('en')}/s`,
  ours: `${Math.round(ours).toLocaleString('en')}/s`,
  ratio: ours / floor,
  target: `≥ ${least} ×`,
  met: ours / floor >= least,
})

export const atMost = (most: number, what: string, floor: number, ours: number): Figure => ({
  what,
  floor: `${floor.toFixed(1)} ms`,
  ours: `${ours.toFixed(1)} ms`,
  ratio: ours / floor,
  target: `≤ ${most} ×`,
  met: ours / floor <= most,
})
