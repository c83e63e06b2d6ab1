import { ensureClient } from '../outputs.mjs'
import type { Command } from './command'

export const migrate: Command = {
  summary: 'Brings the database to this version, and makes it where there is none.',
  flags: {},
  async run({ environment }) {
    await ensureClient()
    const { openDatabase } = await import('../database')
    const applied = await openDatabase(environment)
    console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
    return 0
  },
}
