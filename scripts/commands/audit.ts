import { stripVTControlCharacters } from 'node:util'
import type { AuditFinding } from '@/lib/db/audit'
import { PlainFailure } from '../step.mjs'
import type { Command } from './command'
import { openAsIs } from './database'

export const audit: Command = {
  summary: 'Checks that all that must be true of the data is true; ends with 1 where it is not.',
  about: ['Reads the whole database at one moment and writes nothing: it may be at work meanwhile.'],
  flags: {
    json: { type: 'boolean', about: 'as JSON, for programs' },
    'owed-minutes': { type: 'string', value: 'N', about: 'how long a message may be due; else 10' },
  },
  async run({ flags, environment }) {
    const owedMinutes = Number(flags['owed-minutes'] ?? 10)
    if (!Number.isInteger(owedMinutes) || owedMinutes < 1)
      throw new PlainFailure('daybook audit: --owed-minutes must be a whole number from 1.')
    await openAsIs(environment)
    const checks = await import('@/lib/db/audit')
    const findings: AuditFinding[] = []
    for await (const finding of checks.audit({ owedMinutes })) {
      findings.push(finding)
      if (!flags.json) console.log(linesOf(finding).join('\n'))
    }
    const broken = findings.filter(({ found }) => found > 0)
    if (flags.json) console.log(JSON.stringify({ ok: broken.length === 0, checks: findings }, null, 2))
    else console.log(summary(findings.length, broken.length))
    return broken.length === 0 ? 0 : 1
  },
}

/** What stands in the rows is other people's text: nothing of it steers a terminal. */
const inert = (text: string) => stripVTControlCharacters(text).replaceAll(/\p{Cc}/gu, ' ')

const linesOf = ({ name, promise, found, examples, seconds }: AuditFinding): string[] => [
  `${found ? 'BREACH' : 'ok    '}  ${name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${promise}`,
  ...(found ? [`        ${found === 1 ? 'One row breaks' : `${found} rows break`} this:`] : []),
  ...examples.map(
    ({ profile, what }) => `        ${profile === null ? '' : `business ${profile}: `}${inert(what)}`,
  ),
  ...(found > examples.length ? ['        …'] : []),
]

const summary = (all: number, broken: number) =>
  broken === 0 ? `\nAll ${all} checks passed.` : `\n${broken} of ${all} checks found a breach.`
