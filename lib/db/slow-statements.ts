import type pg from 'pg'
import { processLog } from './process-log'
import { requestAtHand } from './request-at-hand'

const log = processLog.child({ name: 'daybook-database' })

const longestShape = 400

type Query = (...given: unknown[]) => unknown

/**
 * From now on this connection's statements that take longer than SLOW_QUERY_MS are logged: by name and text, never with
 * their values, and with the request they were sent for. Measured is the time from sending to answer: of statements sent
 * together it includes those before.
 */
export function noteSlowStatements(client: pg.ClientBase): void {
  const send = client.query.bind(client) as Query
  const query: Query = (...given) => {
    const began = performance.now()
    const requestId = requestAtHand()
    const done = () => {
      const ms = performance.now() - began
      if (ms >= slowFrom())
        log.warn({ requestId, ms: Math.round(ms), ...shapeOf(given[0]) }, 'slow statement')
    }
    const callback = given.at(-1)
    if (typeof callback === 'function') {
      const told = (...answer: unknown[]) => {
        done()
        callback(...answer)
      }
      return send(...given.slice(0, -1), told)
    }
    const answer = send(...given)
    if (answer instanceof Promise) answer.then(done, done)
    return answer
  }
  Object.assign(client, { query })
}

const slowFrom = () => Number(process.env.SLOW_QUERY_MS?.trim() || 500)

/** A statement without its values. Its text has places for them; what is quoted in it all the same is left out. */
function shapeOf(statement: unknown): { statement?: string; text?: string } {
  const { name, text } =
    typeof statement === 'string' ? { text: statement } : (statement as { name?: string; text?: string })
  const shape = text
    ?.replaceAll(/'(?:[^']|'')*'/g, "'…'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { ...(name && { statement: name }), ...(shape && { text: shape.slice(0, longestShape) }) }
}
