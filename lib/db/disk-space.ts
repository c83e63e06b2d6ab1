import { statfs } from 'node:fs/promises'
import { Refused } from '@/lib/domain/refusal'
import { processLog } from './process-log'

/** In bytes, what must be free: PostgreSQL stops altogether when it finds no room for the next pieces of its log. */
export const leastFree = 64 * 2 ** 20
/** In ms, for how long a look at the disk counts. */
const fresh = 1000

let last = { at: Number.NEGATIVE_INFINITY, isFull: Promise.resolve(false) }
let wasFull = false

/**
 * Refuses as `unavailable` what would write while the disk of DATABASE_FOLDER is all but full, so that the server stays up
 * for those who read. Without that variable the disk is another machine's.
 */
export async function demandDiskSpace(): Promise<void> {
  const folder = process.env.DATABASE_FOLDER
  if (!folder) return
  const now = performance.now()
  if (now - last.at > fresh) last = { at: now, isFull: isFull(folder) }
  if (await last.isFull)
    throw new Refused('unavailable', 'The disk of the database is full: nothing can be changed.', {
      retryAfter: 30,
    })
}

/** How many bytes whoever writes to the disk of a folder has left. */
export const freeBytes = (folder: string): Promise<number> =>
  statfs(folder).then(({ bavail, bsize }) => bavail * bsize)

/** A folder that cannot be looked at is no reason to refuse anything: the database will tell. */
const isFull = (folder: string): Promise<boolean> =>
  freeBytes(folder).then(
    (free) => tell(free < leastFree, folder),
    () => false,
  )

/** Whoever reads the log hears of it once, and when it is over. */
function tell(full: boolean, folder: string): boolean {
  if (full && !wasFull)
    processLog.error({ folder }, 'the disk of the database is full: nothing can be changed')
  if (!full && wasFull) processLog.warn({ folder }, 'the disk of the database has room again')
  wasFull = full
  return full
}
