import { processLog } from '@/lib/db/process-log'
import type { Actor } from '@/lib/domain/actor'
import type { Reason } from '@/lib/domain/refusal'
import { toldError } from '@/lib/domain/told-error'
import { meters } from './metrics'
import { dialectOf, type Params, routePattern } from './route-pattern'

const log = processLog.child({ name: 'daybook' })

/** Notes a fault of ours with the request's id. Only the error: never what the client sent. */
export function report(error: unknown, requestId: string): void {
  log.error({ requestId, error: toldError(error) }, 'request failed')
}

/** Notes a page that could not be made. */
export function reportPage(error: unknown, route: string): void {
  log.error({ route, error: toldError(error) }, 'page failed')
}

/** A request and what became of it. */
export interface Answered {
  requestId: string
  request: Request
  /** What the parts of its path stand for. */
  params: Params
  /** When it came in, as performance.now() tells it. */
  began: number
  /** null: nobody, or nobody that is known. */
  actor: Actor | null
  status: number
  /** Why it was refused; null: it was not. */
  reason: Reason | null
}

/** Counts an answer, and notes it in one line: who asked by their ids, and the path without what they filled in. */
export function noteAnswer({ requestId, request, params, began, actor, status, reason }: Answered): void {
  const meter = meters()
  const isLogged = log.isLevelEnabled('info')
  if (!meter && !isLogged) return
  const ms = performance.now() - began
  const { method } = request
  const route = routePattern(request.url, params)
  const dialect = dialectOf(route)
  meter?.requests.observe({ dialect, route, method, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
  if (reason) meter?.refusals.inc({ dialect, code: reason })
  if (!isLogged) return
  const by = actor && { kind: actor.kind, id: actor.id, role: actor.role, profileId: actor.profileId }
  log.info(
    {
      requestId,
      dialect,
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      ...(by && { actor: by }),
      ...(reason && { code: reason }),
    },
    'request',
  )
}
