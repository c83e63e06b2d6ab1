import { duringRequest } from '@/lib/db/request-at-hand'
import type { Actor } from '@/lib/domain/actor'
import type { RateLimitState, Reason } from '@/lib/domain/refusal'
import { noteAnswer } from './log'
import { requestIdOf } from './request-id'
import type { Params } from './route-pattern'

/** What is known of a request while it is answered. */
export interface Visit {
  requestId: string
  /** null: nobody yet, or nobody at all. */
  actor: Actor | null
  limits: RateLimitState | null
  /** Why it was refused; null: it was not. */
  reason: Reason | null
}

/** Answers a request; what became of it is counted and logged. `params`: what the parts of its path stand for. */
export async function noted(
  request: Request,
  params: Params,
  answer: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const began = performance.now()
  const visit: Visit = { requestId: requestIdOf(request), actor: null, limits: null, reason: null }
  const response = await duringRequest(visit.requestId, () => answer(visit))
  noteAnswer({ ...visit, request, params, began, status: response.status })
  return response
}
