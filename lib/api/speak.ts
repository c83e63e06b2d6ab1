import type { z } from 'zod'
import { countRequest } from '@/lib/auth/rate-limit'
import { who } from '@/lib/auth/who'
import { type Answer, Replayed } from '@/lib/db/receipt'
import type { Actor } from '@/lib/domain/actor'
import { Refused } from '@/lib/domain/refusal'
import { crossOrigin } from './cross-origin'
import { idempotently } from './idempotency'
import { report } from './log'
import { noted, type Visit } from './noted'
import { readBody, readIds, readQuery } from './parse'
import type { Params } from './route-pattern'
import { validated } from './validated'
import { expectedVersion } from './version'

/** What an answer consists of. A string body is sent as it is: it already is JSON. A stream answers reads only. */
export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: object | string | ReadableStream<Uint8Array>
  /** What is kept in the body's place for a repetition of the request, where it tells a secret. */
  kept?: object
}

/** How a dialect answers: the envelope of its refusals; and who asks, where a credential does not say it. */
export interface Dialect {
  who?(request: Request, params: Params): Promise<Actor>
  refuse(refused: Refused, requestId: string): { status: number; body: object }
}

/** What a door hands to its verb. */
export interface Ask<Query, Body> {
  actor: Actor
  query: Query
  body: Body
  /** The {id} of the path; 0, which nothing has, when it cannot be an id. */
  id: number
  /** Every id of the path by its name. */
  ids: Record<string, number>
  /** The {uid} of the path as it stands there. */
  uid: string
  /** Every part of the path by its name, as it stands there. */
  parts: Record<string, string>
  /** The version named by If-Match. */
  version: number | null
  request: Request
}

/** A door: who may come in, what they may bring, what is done, and how the result is shown. */
export interface Door<Query extends z.ZodType, Body extends z.ZodType, Result> {
  query?: Query
  body?: Body
  /** So many bytes the body may have, where it may be larger than usual. */
  bodyLimit?: number
  act(ask: Ask<z.output<Query>, z.output<Body>>): Promise<Result>
  show(result: Result, ask: Ask<z.output<Query>, z.output<Body>>): Reply
}

type RouteContext = { params: Promise<Params | undefined> }
export type Handler = (request: Request, context: RouteContext) => Promise<Response>

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * The one wrapper around every endpoint: who → parse → act → show, and the only place where refusals become answers.
 * 401 comes before any parsing. Whatever else is thrown is a fault of ours: logged with the request's id, answered 500.
 */
export const speak =
  (dialect: Dialect) =>
  <Query extends z.ZodType, Body extends z.ZodType, Result>(door: Door<Query, Body, Result>): Handler =>
  async (request, context) => {
    const params = (await context.params) ?? {}
    return noted(request, params, async (visit) => {
      try {
        const actor = await (dialect.who ?? who)(request, params)
        visit.actor = actor
        visit.limits = await countRequest(actor)
        const ids = readIds(params)
        const ask = {
          actor,
          id: ids.id ?? 0,
          ids,
          uid: String(params.uid ?? ''),
          parts: Object.fromEntries(Object.entries(params).map(([name, part]) => [name, String(part)])),
          version: expectedVersion(request),
          query: readQuery(request, door.query) as z.output<Query>,
          body: (await readBody(request, door.body, door.bodyLimit)) as z.output<Body>,
          request,
        }
        const shown = (result: Result) => door.show(result, ask)
        if (writes.has(request.method)) return await written(ask, () => door.act(ask), shown, visit)
        const reply = door.show(await door.act(ask), ask)
        const { status = 200, headers = {}, body } = reply
        return respond(
          body instanceof ReadableStream ? { status, headers, body } : validated(answerOf(reply), ask),
          visit,
        )
      } catch (error) {
        return refusal(dialect, error, visit)
      }
    })
  }

/** A write is answered from its receipt when its Idempotency-Key was used before. */
async function written<Result>(
  ask: Ask<unknown, unknown>,
  act: () => Promise<Result>,
  shown: (result: Result) => Reply,
  visit: Visit,
): Promise<Response> {
  try {
    const result = await idempotently(ask, act, (done: Result) => keptOf(shown(done)))
    return respond(answerOf(shown(result)), visit)
  } catch (error) {
    if (!(error instanceof Replayed)) throw error
    const { status, headers, body } = error.answer
    return respond({ status, body, headers: { ...headers, 'Idempotency-Replayed': 'true' } }, visit)
  }
}

function refusal(dialect: Dialect, error: unknown, visit: Visit): Response {
  if (!(error instanceof Refused)) report(error, visit.requestId)
  const refused =
    error instanceof Refused
      ? error
      : new Refused('internal', 'Something went wrong on our side. It has been noted.')
  visit.reason = refused.reason
  const { status, body } = dialect.refuse(refused, visit.requestId)
  const { retryAfter, allow, version, limits = visit.limits } = refused.details
  return respond(
    {
      status,
      body: JSON.stringify(body),
      headers: {
        ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Daybook"' }),
        ...(status === 503 || retryAfter ? { 'Retry-After': String(retryAfter ?? 1) } : {}),
        ...(allow && { Allow: allow.join(', ') }),
        ...(version && { ETag: `"v${version}"` }),
      },
    },
    { ...visit, limits },
  )
}

const answerOf = ({ status = 200, headers = {}, body = '' }: Reply): Answer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const keptOf = (reply: Reply): Answer => answerOf(reply.kept ? { ...reply, body: reply.kept } : reply)

function respond(
  { status, headers, body }: Omit<Answer, 'body'> & { body: string | ReadableStream<Uint8Array> },
  { requestId, actor, limits }: Visit,
): Response {
  const empty = status === 204 || status === 304 || body === ''
  return new Response(empty ? null : body, {
    status,
    headers: {
      ...(!empty && { 'Content-Type': 'application/json; charset=utf-8' }),
      // What is in it is somebody's own: no disk keeps it. A program that does may ask with its validator.
      'Cache-Control': 'no-store',
      'X-Request-Id': requestId,
      ...(actor?.kind !== 'user' && crossOrigin),
      ...(limits && {
        'RateLimit-Policy': `"key";q=${limits.limit};w=60`,
        RateLimit: `"key";r=${limits.remaining};t=${limits.reset}`,
      }),
      ...headers,
    },
  })
}
