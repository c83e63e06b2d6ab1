import type { IncomingMessage, ServerResponse } from 'node:http'
import { nonceHeader } from '@/lib/domain/nonce-header'
import type { Refused } from '@/lib/domain/refusal'
import { reportPage } from './log'
import { meters } from './metrics'

/** On globalThis, because the app's bundle and the process that serves it load this module each for itself. */
const held = globalThis as typeof globalThis & { daybookPagesInVain?: Set<string> }
held.daybookPagesInVain ??= new Set()
/** Pages that cannot be made for as long as the database is away, by the word their scripts carry, until they are answered. */
const inVain = held.daybookPagesInVain

/** In seconds. */
const comeAgain = '5'

/** A page that cannot be made because the database is away is answered as the API would be: 503, come again. */
export function answerPagesInVain({ headers }: IncomingMessage, response: ServerResponse): void {
  const page = String(headers[nonceHeader] ?? '')
  if (!page) return
  const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  const honest = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !inVain.has(page)) return write(status, ...rest)
    response.setHeader('Retry-After', comeAgain)
    return write(503, ...rest)
  }
  response.writeHead = honest as typeof response.writeHead
  response.once('close', () => inVain.delete(page))
}

/** Notes what went wrong while a page was made: in the log and in the numbers, by the route, without what was asked. */
export function notePageFault(error: unknown, headers: NodeJS.Dict<string | string[]>, route: string): void {
  const page = String(headers[nonceHeader] ?? '')
  if (page && isAway(error)) inVain.add(page)
  meters()?.pageFaults.inc({ route })
  reportPage(error, route)
}

/** Of another bundle it is not an instance of ours. */
const isAway = (error: unknown): boolean => (error as Refused | null)?.reason === 'unavailable'
