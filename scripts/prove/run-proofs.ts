import { randomInt } from 'node:crypto'
import { proveFaults } from './prove-faults'
import { proveModel } from './prove-model'
import { proveProcesses } from './prove-processes'
import { proveRequests } from './prove-requests'
import { proveSecurity } from './prove-security'
import type { Proof, Proven } from './proven/proof'

/** Every proof by the name it is asked for. */
const proofs: Record<string, Proof> = {
  requests: proveRequests,
  processes: proveProcesses,
  model: proveModel,
  faults: proveFaults,
  security: proveSecurity,
}

/** So many of a proof's failures are shown in full: the first ones tell what to put right. */
const shownOfEach = 10

/**
 * Runs all proofs, or those that are named, each with PROVE_SEED or a seed of its own, and prints a table with a line for
 * each thing proven. What is wrong follows it, with the seed that shows it again. Answers whether everything holds.
 */
export async function runProofs(names: string[]): Promise<boolean> {
  const unknown = names.find((name) => !Object.hasOwn(proofs, name))
  if (unknown) throw new Error(`There is no proof “${unknown}”: ${Object.keys(proofs).join(', ')}.`)
  const seed = Number(process.env.PROVE_SEED ?? randomInt(2 ** 31))
  console.log('\n| What | Tried | Found | Wrong | Minutes |\n| --- | --- | --- | --- | --- |')
  const broken: [string, Proven][] = []
  for (const [name, prove] of Object.entries(proofs)) {
    if (names.length > 0 && !names.includes(name)) continue
    const begun = Date.now()
    const all = await prove(seed).catch((error: unknown) => [cutShort(name, error)])
    const minutes = ((Date.now() - begun) / 60_000).toFixed(1)
    for (const { what, tried, found, wrong } of all)
      console.log(`| ${what} | ${tried} | ${found} | ${wrong.length} | ${minutes} |`)
    broken.push(...all.filter(({ wrong }) => wrong.length > 0).map((one): [string, Proven] => [name, one]))
  }
  for (const [name, { what, wrong }] of broken) {
    console.log(`\n${what}: no. Again with: PROVE_SEED=${seed} npm run prove ${name}\n`)
    for (const one of wrong.slice(0, shownOfEach)) console.log(`- ${one}\n`)
  }
  return broken.length === 0
}

/** A proof that fails itself proves nothing, and keeps none of the others from being made. */
const cutShort = (name: string, error: unknown): Proven => ({
  what: `The proof “${name}” comes to its end`,
  tried: 'once',
  found: 'a failure of its own',
  wrong: [String(error instanceof Error ? error.stack : error)],
})
