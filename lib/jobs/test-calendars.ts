import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
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

type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A file of these events, as a calendar program writes it. */
export const calendarOf = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** Somebody's calendar: real HTTP on loopback, answering as a story wants. */
export async function startCalendarServer() {
  const requests: IncomingMessage[] = []
  let answering: Answering = (_, response) => void response.writeHead(404).end()
  const server = createServer((request, response) => {
    requests.push(request)
    answering(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/secret-address/basic.ics`,
    /** Everything that was asked. */
    requests,
    answer(next: Answering) {
      answering = next
    },
    /** From now on it says this. */
    say(text: string, headers: Record<string, string> = {}) {
      answering = (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/calendar', ...headers }).end(text)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export type CalendarServer = Awaited<ReturnType<typeof startCalendarServer>>
