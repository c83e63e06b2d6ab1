import fc from 'fast-check'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { book, join } from './book'
import { move, remove, setStatus } from './change'
import type { Desk } from './desk'
import { block, employ, offer, ordinary, special, unblock } from './hours'
import { amiss, isOffered } from './looks'
import { endSeries, moveSeries, repeat, sickDay, undo } from './many'
import { unlikeForecast } from './refused-as'
import { cancelOwn, setSeat } from './seats'
import { breaches, differences, seenIn, settled } from './settle'
import { inTheBeginning, type Truth } from './truth'
import type { Forecast, Verb } from './verb'

/** How a story stands: what is true, and how often each thing was done or refused. */
export interface Told {
  truth: Truth
  turn: number
  /** The change clock. */
  ts: number
  lines: string[]
}

export const newStory = (): Told => ({ truth: inTheBeginning(), turn: 0, ts: 0, lines: [] })

/** How often something was done, and how often it was refused. */
export type Tally = Record<string, { done: number; refused: number }>

interface Real {
  desk: Desk
  tally: Tally
}

/** One thing that is asked for, with what the model says must come of it. */
class Step<Wish> implements fc.AsyncCommand<Told, Real> {
  constructor(
    readonly name: string,
    readonly verb: Verb<Wish>,
    readonly wish: Wish,
  ) {}

  check({ truth }: Readonly<Told>): boolean {
    return this.verb.applies(truth, this.wish)
  }

  async run(told: Told, { desk, tally }: Real): Promise<void> {
    const { verb, wish } = this
    const { truth } = told
    const forecast = verb.forecast(truth, wish)
    told.lines.push(verb.tell(truth, wish))
    const offered = verb.looksUp && (await isOffered(desk, verb.looksUp(wish)))
    const answer = await verb.ask(desk, truth, wish)
    told.lines.push(`  ${answer.status} ${answer.text.slice(0, 300)}`)
    count(tally, this.name, answer.status < 300)

    const objection = unlikeForecast(verb.door(wish), answer, forecast) ?? unlikeOffer(offered, forecast)
    if (objection) throw new Error(objection)
    const grid = await gridOf(desk)
    const seen = seenIn(desk, grid)
    const isMoved = grid.ts !== told.ts
    told.truth = settled(dueAfter(truth, forecast), seen, answer.json)
    told.turn += 1
    told.ts = grid.ts
    const wrong = [
      ...('refused' in forecast && isMoved && told.turn > 1
        ? ['The change clock moved, though nothing was done.']
        : []),
      ...differences(told.truth, seen),
      ...breaches(seen),
      ...(await amiss(desk, told.truth, told.turn)),
    ]
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  }

  toString(): string {
    return `${this.name} ${JSON.stringify(this.wish)}`
  }
}

function count(tally: Tally, name: string, isDone: boolean): void {
  const counted = tally[name] ?? { done: 0, refused: 0 }
  counted[isDone ? 'done' : 'refused'] += 1
  tally[name] = counted
}

/** What is true after a request. Once something else was done, a batch is not undone any more. */
function dueAfter(truth: Truth, forecast: Forecast): Truth {
  if ('refused' in forecast || forecast.next === truth) return truth
  const isLater = forecast.next.undo === truth.undo
  return isLater ? { ...forecast.next, undo: null } : forecast.next
}

/** What is offered can be had, and what is not offered cannot; only nobody has one place twice. */
const unlikeOffer = (offered: boolean | undefined, forecast: Forecast): string | null => {
  if (offered === undefined || ('refused' in forecast && forecast.refused.includes('duplicate_booking')))
    return null
  const isHad = 'next' in forecast
  return offered === isHad
    ? null
    : `It was ${offered ? '' : 'not '}offered, and is ${isHad ? '' : 'not '}to be had.`
}

async function gridOf(desk: Desk): Promise<GridJson> {
  const query = `date_from=${desk.dateOf(0)}&date_to=${desk.dateOf(13)}`
  const answer = await desk.ask('native', 'GET', `bookings/grid?${query}`)
  if (answer.status !== 200) throw new Error(`grid: ${answer.status} ${answer.text.slice(0, 500)}`)
  return answer.json as GridJson
}

const step = <Wish>(name: string, verb: Verb<Wish>): fc.Arbitrary<fc.AsyncCommand<Told, Real>> =>
  verb.wishes.map((wish) => new Step(name, verb, wish))

const booking = step('book', book)

/** What can be asked for, and how much oftener than what is asked for least. */
const steps: [share: number, fc.Arbitrary<fc.AsyncCommand<Told, Real>>][] = [
  [7, booking],
  [5, step('set a status', setStatus)],
  [5, step('move', move)],
  [2, step('join', join)],
  [3, step('set a seat', setSeat)],
  [3, step('cancel as customer', cancelOwn)],
  [1, step('delete', remove)],
  [2, step('block', block)],
  [1, step('unblock', unblock)],
  [2, step('special hours', special)],
  [1, step('ordinary hours', ordinary)],
  [1, step('offer services', offer)],
  [1, step('leave or come back', employ)],
  [3, step('repeat', repeat)],
  [2, step('end a series', endSeries)],
  [2, step('move a series', moveSeries)],
  [3, step('sick day', sickDay)],
  [3, step('undo', undo)],
]

/** Some bookings to begin with, then anything. What cannot be asked for as things stand is left out. */
export const stories = (replayPath?: string) =>
  fc.tuple(
    fc.noBias(fc.array(booking, { maxLength: 6, size: 'max' })),
    fc.noBias(
      fc.commands<Told, Real, false>(
        steps.flatMap(([share, one]) => Array.from({ length: share }, () => one)),
        { maxCommands: 24, size: 'max', ...(replayPath && { replayPath }) },
      ),
    ),
  )
