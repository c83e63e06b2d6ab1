import type fc from 'fast-check'
import type { Answer, Desk, Door } from './desk'
import type { Code } from './rules'
import type { Truth } from './truth'
import type { Person, ServiceName } from './world'

/** What must come of a request: a refusal for one of these reasons, or what is true then. */
export type Forecast = { refused: Code[] } | { next: Truth }

/** A time of a service, with somebody or anyone. */
export interface Lookup {
  service: ServiceName
  day: number
  person: Person | null
  start: number
  nights: number
}

/** Something that somebody can ask for, in any dialect that has words for it. */
export interface Verb<Wish> {
  wishes: fc.Arbitrary<Wish>
  /** Whether there is anything to ask it of. */
  applies(truth: Truth, wish: Wish): boolean
  forecast(truth: Truth, wish: Wish): Forecast
  ask(desk: Desk, truth: Truth, wish: Wish): Promise<Answer>
  /** The time that is asked for, where it can be looked up beforehand whether it is offered. */
  looksUp?(wish: Wish): Lookup
  /** Which words a refusal comes in. */
  door(wish: Wish): Door
  /** A line that somebody can read. */
  tell(truth: Truth, wish: Wish): string
}

/** One of those that are there, by any number. */
export const picked = <Thing>(things: readonly Thing[], pick: number): Thing =>
  things[pick % things.length] as Thing
