import { randomFrom } from '@/prisma/demo/random'
import { restarted, silent, slow, terminated } from './faults/away'
import { clock } from './faults/clock'
import { cut } from './faults/cut'
import { openDatabase } from './faults/database'
import type { Fault } from './faults/fault'
import { full } from './faults/full'
import { killed } from './faults/killed'
import type { Proof, Proven } from './proven/proof'

/** Every fault by the name it may be asked for alone: FAULTS=cut,silent. */
const faults: Record<string, Fault> = { killed, cut, terminated, restarted, silent, slow, full, clock }

/** One thing after the other breaks while people write; none of them may find anything lost, doubled or half done. */
export const proveFaults: Proof = async (seed) => {
  const open: (() => Promise<unknown>)[] = []
  const wanted = process.env.FAULTS?.split(',') ?? Object.keys(faults)
  try {
    const database = await openDatabase(open)
    const proven: Proven[] = []
    for (const [index, [name, fault]] of Object.entries(faults).entries())
      if (wanted.includes(name)) proven.push(await alone(fault, { database, seed: seed + index }))
    return proven
  } finally {
    await closeAll(open)
  }
}

/** What a fault opened is gone when the next begins. */
async function alone(fault: Fault, { database, seed }: Pick<Parameters<Fault>[0], 'database' | 'seed'>) {
  const open: (() => Promise<unknown>)[] = []
  try {
    return await fault({ database, seed, random: randomFrom(seed), open })
  } finally {
    await closeAll(open)
  }
}

async function closeAll(open: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of open.reverse()) await close()
}
