import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

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
