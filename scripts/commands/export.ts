import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PlainFailure, step } from '../step.mjs'
import { operatorOf, profileFlag, theBusiness } from './business'
import type { Command } from './command'
import { openAsIs } from './database'

export const exportCommand: Command = {
  summary: 'Writes everything a business has into a file.',
  about: [
    'One JSON document, or an archive of CSV tables: all of one moment, while others go on working. Only you can read',
    'the file; it holds no passwords, keys or secrets.',
  ],
  flags: {
    profile: profileFlag,
    format: { type: 'string', value: 'json|zip', about: 'a document, or tables', required: true },
    out: { type: 'string', value: 'FILE', about: 'where to; - is standard output', required: true },
  },
  async run({ flags, from, environment }) {
    const { exportFormats } = await import('@/lib/wire/profile-export')
    const format = exportFormats.find((each) => each === flags.format)
    if (!format) throw new PlainFailure(`daybook export: --format must be ${exportFormats.join(' or ')}.`)
    await openAsIs(environment)
    const business = await theBusiness(flags.profile)
    const { exportProfile } = await import('@/lib/api/export-profile')
    const parts = () => Readable.from(exportProfile(operatorOf(business), format), { objectMode: false })
    if (flags.out === '-') {
      await pipeline(parts(), process.stdout, { end: false }).catch(unlessEnough)
      return 0
    }
    const file = path.resolve(from, String(flags.out))
    await step(`Exporting ${business.name}`, () => write(parts(), file))
    const { size } = await stat(file)
    console.log(`${file}  ${(size / 1e6).toFixed(1)} MB`)
    return 0
  },
}

/** Whoever reads standard output may leave before the end: that is no fault. */
function unlessEnough(error: { code?: string }): void {
  if (error.code !== 'EPIPE') throw inWords(error)
}

/** What the system says of a file is told as it is; everything else is a fault of ours. */
function inWords(error: unknown): unknown {
  const { syscall, message } = error as { syscall?: string; message: string }
  return syscall ? new PlainFailure(`daybook export: ${message}`) : error
}

/** Written beside and renamed, so that a file of that name is whole. */
async function write(parts: Readable, file: string): Promise<void> {
  const beside = `${file}.part`
  try {
    await pipeline(parts, createWriteStream(beside, { mode: 0o600 }))
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw inWords(error)
  }
}
