import { randomUUID } from 'node:crypto'

/** What a program may name its request by: enough to be its own, nothing that would break a line of a log. */
const sane = /^[\w.:-]{8,128}$/

/** The name of a request in its answer and in our log: the one its X-Request-Id gives it, or a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given && sane.test(given) ? given : `req_${randomUUID()}`
}
