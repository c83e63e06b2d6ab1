/** What a proof has to show for itself: a line of the table. */
export interface Proven {
  what: string
  /** How much was tried. */
  tried: string
  /** What came of it, in a few words. */
  found: string
  /** Each thing that is not as it must be, as somebody needs to see it who puts it right. */
  wrong: string[]
}

/** Tries to break something. The same seed tries the same. */
export type Proof = (seed: number) => Promise<Proven[]>
