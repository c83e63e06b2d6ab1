import { clientAddress } from '@/lib/auth/client-address'
import { consume, limiter } from '@/lib/auth/limiter'
import { digest } from '@/lib/db/digest'
import { Refused } from '@/lib/domain/refusal'
import { clockOf } from '@/lib/engine/changed-at'
import { feed } from '@/lib/engine/feed'
import { type FeedTarget, readCalendarFeed } from '@/lib/settings/calendar-feeds'
import { report } from './log'
import { noted, type Visit } from './noted'
import { isFresh } from './version'

/** Reads of one address a minute: calendar services ask for many people from few places. */
const reads = limiter({ keyPrefix: 'feed', points: 240, duration: 60, remember: true })

/**
 * A calendar by its secret file name, or 304 for a program that has it. A name that opens nothing, for whatever reason,
 * is answered as one that never was.
 */
export const feedReply = (request: Request, file: string): Promise<Response> =>
  noted(request, { token: file }, async (visit) => {
    try {
      await countRead(request)
      const [, token] = /^([\w-]{43})\.ics$/.exec(file) ?? []
      // Looked for in any case, so that the time an answer takes tells nothing.
      const target = await readCalendarFeed(token ?? '')
      if (!token || !target) throw new Refused('not_found', 'There is no calendar at this address.')
      return await calendarReply(request, target)
    } catch (error) {
      return refusal(error, visit)
    }
  })

/** The change clock stands for what is in it, and the day for where its range begins. */
async function calendarReply(request: Request, target: FeedTarget): Promise<Response> {
  const day = new Date().toISOString().slice(0, 10)
  const etag = `"${digest(JSON.stringify([target, day, await clockOf(target.profileId)]))}"`
  const headers = { ...secret, ETag: etag }
  if (isFresh(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(await feed(target), {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'inline; filename="daybook.ics"',
    },
  })
}

async function countRead(request: Request): Promise<void> {
  const address = clientAddress(request.headers)
  if (!address) return
  const { allowed, reset } = await consume(reads, address)
  if (!allowed) throw new Refused('rate_limited', 'Too many requests.', { retryAfter: reset })
}

/** Nothing in between keeps a copy, and no search engine a trace. */
const secret = {
  'Cache-Control': 'private, no-cache',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
}

const statuses: Record<string, number> = { not_found: 404, rate_limited: 429, unavailable: 503 }

function refusal(error: unknown, visit: Visit): Response {
  if (!(error instanceof Refused)) report(error, visit.requestId)
  const { reason, message, details } =
    error instanceof Refused ? error : new Refused('internal', 'Something went wrong on our side.')
  visit.reason = reason
  return new Response(`${message}\n`, {
    status: statuses[reason] ?? 500,
    headers: {
      ...secret,
      'Content-Type': 'text/plain; charset=utf-8',
      ...(details.retryAfter && { 'Retry-After': String(details.retryAfter) }),
    },
  })
}
