import { runOnce } from 'graphile-worker'
import { query } from '@/lib/db/transaction'
import { importCalendar } from './calendar-import'
import { type FetchLimits, fetchLimits } from './calendar-import-fetch'
import { log, queueLogger } from './log'

log.level = 'silent'

/** Reads every calendar that is due, as its job would. */
export async function readDue(limits: Partial<FetchLimits> = {}): Promise<void> {
  const due = await query<object>(
    'test-due-calendars',
    `SELECT profile_id AS "profileId", id AS "importId" FROM calendar_import WHERE next_at <= clock_timestamp()`,
  )
  for (const calendar of due)
    await importCalendar(calendar, { ...fetchLimits, allowPrivate: true, ...limits })
}

/** Does all readings that have a job, then returns. */
export const runCalendars = (): Promise<void> =>
  runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: {
      calendar: (payload: unknown) => importCalendar(payload, { ...fetchLimits, allowPrivate: true }),
    },
    noHandleSignals: true,
    logger: queueLogger,
  })

/** Every calendar is as if so many minutes had passed. */
export async function passCalendarMinutes(minutes: number): Promise<void> {
  await query(
    'test-pass-calendars',
    `UPDATE calendar_import SET next_at = next_at - $1 * interval '1 minute',
       tried_at = tried_at - $1 * interval '1 minute', failing_since = failing_since - $1 * interval '1 minute',
       lease_until = lease_until - $1 * interval '1 minute'`,
    [minutes],
  )
}
