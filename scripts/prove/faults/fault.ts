import type { Random } from '@/prisma/demo/random'
import type { Proven } from '../proven/proof'
import type { Database } from './database'

/** What a fault may use, and where it puts what must be ended after it. */
export interface Trial {
  database: Database
  seed: number
  random: Random
  open: (() => Promise<unknown>)[]
}

/** Breaks one thing while people write, and tells what came of it. */
export type Fault = (trial: Trial) => Promise<Proven>
