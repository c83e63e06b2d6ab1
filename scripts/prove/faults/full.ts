import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { profileApi } from '@/e2e/api-client'
import { newDataDir } from '@/e2e/server-process'
import { freeBytes, leastFree } from '@/lib/db/disk-space'
import { openDatabase } from './database'
import { disturb } from './disturb'
import type { Fault } from './fault'
import { openFaultStage, type Stage } from './stage'
import type { Writers } from './writers'

const run = promisify(execFile)
const megabyte = 2 ** 20
/** In bytes: what the disk has left, a little less than the app wants, and nothing. */
const lefts = [leastFree - 8 * megabyte, 0]
/** The log of changes is kept short: it is the disk that shall be full, not the log that shall grow. */
const settings = { max_wal_size: '64MB', min_wal_size: '32MB', shared_buffers: '64MB' }

/** The disk of the database fills up: to where the app still sees it coming, and then to the last byte. */
export const full: Fault = async ({ seed, open }) => {
  const what = 'The disk of the database is full'
  const folder = await newDataDir()
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', folder]).catch(
    String,
  )
  if (typeof mounted === 'string')
    return {
      what,
      tried: 'nothing: a small disk can only be made by root',
      found: mounted.split('\n')[0] ?? '',
      wrong: [],
    }
  open.push(() => run('umount', ['--lazy', folder]).then(() => rm(folder, { recursive: true })))
  const database = await openDatabase(open, { folder, settings })
  const stage = await openFaultStage(database, 'full', open, { DATABASE_FOLDER: folder })
  return disturb(stage, seed, {
    what,
    least: 300,
    async strike(_, writers) {
      while (writers.writes() < 100) await pause(20)
      const told: string[] = []
      const ballast = (left: number) => path.join(folder, `ballast-${left}`)
      for (const left of lefts) {
        await fill(ballast(left), folder, left)
        // What had begun before is done.
        await pause(3000)
        told.push(`with ${left / megabyte} MB left: ${await readsGoOn(stage, writers)}`)
      }
      for (const left of lefts) await rm(ballast(left))
      return told.join('; ')
    },
  })
}

/** Writes a file until so many bytes are left. */
async function fill(file: string, folder: string, left: number): Promise<void> {
  const free = await freeBytes(folder)
  await writeFile(file, Buffer.alloc(Math.max(0, free - left))).catch((error: { code?: string }) => {
    if (error.code !== 'ENOSPC') throw error
  })
}

const reads = 20

/** Whether everybody is shown what they ask for while nobody can change anything. */
async function readsGoOn({ url, key }: Stage, { writes, answers }: Writers): Promise<string> {
  const api = profileApi(url, { authorization: `Bearer ${key}` })
  const before = writes()
  let shown = 0
  for (let read = 0; read < reads; read += 1) {
    const { status, text } = await api.get('bookings/grid')
    if (status === 200) shown += 1
    else answers.wrong.push(`The disk is full, and a read was answered ${status} ${text.slice(0, 300)}`)
    await pause(100)
  }
  const done = writes() - before
  if (done > 0) answers.wrong.push(`The disk is full, and ${done} writes were done.`)
  return `${shown} of ${reads} reads answered, ${done} writes done`
}
