import type { Environment } from '@/lib/domain/environment'
import { ensureClient } from '../outputs.mjs'
import type { Command } from './command'
import { isThere } from './database'
import { examineConfiguration } from './doctor-configuration'
import { fail, type Line, warn } from './doctor-line'
import { examineMachine } from './doctor-machine'
import { examineOutside } from './doctor-outside'

export const doctor: Command = {
  summary: 'Looks at everything Daybook needs, and says what to do; ends with 1 where something is wrong.',
  about: [
    'Configuration, disk, database, clocks, worker, mails, webhooks. Nothing is changed, and nothing sent.',
  ],
  flags: { json: { type: 'boolean', about: 'as JSON, for programs' } },
  async run({ flags }) {
    const { environment, lines } = examineConfiguration(process.env)
    const all = [
      ...lines,
      ...(await examineMachine(environment)),
      ...(await examineData(environment)),
      ...(await examineOutside(environment)),
    ]
    const wrong = all.filter(({ state }) => state === 'fail').length
    if (flags.json) console.log(JSON.stringify({ ok: wrong === 0, lines: all }, null, 2))
    else for (const line of all) console.log(inWords(line))
    return wrong === 0 ? 0 : 1
  },
}

/** A server that runs is looked at; the embedded one is started for as long as that takes. */
async function examineData(environment: Environment): Promise<Line[]> {
  if (!(await isThere(environment)))
    return [warn('Database', 'there is none yet', 'npm start makes one, or npx daybook migrate')]
  try {
    await ensureClient()
    const { findDatabase } = await import('../database')
    await findDatabase(environment)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [fail('Database', message, 'See that it runs and lets this machine in.')]
  }
  const { examineDatabase } = await import('./doctor-database')
  return examineDatabase()
}

const inWords = ({ state, name, says, remedy }: Line): string =>
  [
    `${state.padEnd(4)}  ${name.padEnd(22)}  ${says}`,
    ...(remedy ? [`${''.padEnd(30)}→ ${remedy}`] : []),
  ].join('\n')
