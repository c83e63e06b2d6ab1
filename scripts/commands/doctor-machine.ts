import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { freeBytes } from '@/lib/db/disk-space'
import type { Environment } from '@/lib/domain/environment'
import { fail, type Line, ok, warn } from './doctor-line'

/** In bytes. */
const enough = 2e9
const tooLittle = 2e8

/** What Daybook stands on: Node, its folder, and itself if it runs. */
export async function examineMachine(environment: Environment): Promise<Line[]> {
  return [
    ok('Node', process.versions.node),
    ...(await examineFolder(environment.dataDir)),
    await examineServer(environment.appUrl),
  ]
}

async function examineFolder(dataDir: string): Promise<Line[]> {
  const home = path.resolve(dataDir)
  // What is not there yet will stand where its nearest parent is.
  const found = await nearest(home)
  const canWrite = await access(found, constants.W_OK).then(
    () => true,
    () => false,
  )
  const free = await freeBytes(found)
  const says = `${(free / 1e9).toFixed(1)} GB free for ${home}`
  const more = 'Free some space, or set DATA_DIR to a folder on another disk.'
  return [
    canWrite
      ? ok('Data folder', home)
      : fail('Data folder', `${home} cannot be written`, 'Give this account the folder, or set DATA_DIR.'),
    free < tooLittle ? fail('Disk', says, more) : free < enough ? warn('Disk', says, more) : ok('Disk', says),
  ]
}

const nearest = (folder: string): Promise<string> =>
  access(folder).then(
    () => folder,
    () => nearest(path.dirname(folder)),
  )

/** Whether it answers where browsers are told to reach it. */
async function examineServer(appUrl: string): Promise<Line> {
  const name = 'Server'
  const start = 'Start it: npm start'
  try {
    const response = await fetch(`${appUrl}/api/ready`, { signal: AbortSignal.timeout(5_000) })
    const parts = (await response.json().catch(() => ({}))) as Record<string, string>
    if (response.ok) return ok(name, `answers at ${appUrl}`)
    const wrong = Object.entries(parts).flatMap(([part, state]) =>
      part === 'status' || ['ok', 'off'].includes(state) ? [] : [`${part}: ${state}`],
    )
    return fail(name, `${appUrl} is not ready (${wrong.join(', ') || response.status})`, 'Read its log.')
  } catch {
    return warn(name, `nothing answers at ${appUrl}`, `${start}. If it runs elsewhere, set APP_URL to where.`)
  }
}
