import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, refusalIn } from '@/e2e/api-client'

/** How long, in ms, any request may wait for its answer. */
const patience = 60_000

export interface Answers {
  /** By status; 0: none came. */
  counts: Record<number, number>
  /** In ms. */
  slowest: number
  /** What was answered that may not be. */
  wrong: string[]
  /**
   * Sends a request and answers what came, or null when it says nothing of what was done: the database is away, or the
   * server was killed.
   */
  ask(what: string, send: () => Promise<Answer>): Promise<Answer | null>
}

/** Judges every answer: done, refused for a reason that is documented, or “the database is away, come again”. */
export function newAnswers({ mayDie = false } = {}): Answers {
  const answers: Answers = {
    counts: {},
    slowest: 0,
    wrong: [],
    async ask(what, send) {
      const begun = performance.now()
      const answer = await Promise.race([send(), pause(patience, 'none' as const, { ref: false })]).catch(
        (error: Error) => String(error.cause ?? error),
      )
      answers.slowest = Math.max(answers.slowest, performance.now() - begun)
      const status = typeof answer === 'string' ? 0 : answer.status
      answers.counts[status] = (answers.counts[status] ?? 0) + 1
      const complaint = typeof answer === 'string' ? (mayDie ? null : answer) : objection(answer)
      if (complaint) answers.wrong.push(`${what}: ${complaint}`)
      return typeof answer === 'string' || answer.status >= 500 ? null : answer
    },
  }
  return answers
}

const refusals = [409, 422]

function objection(answer: Answer): string | null {
  const { status, headers, text } = answer
  if (status < 300) return null
  try {
    const { code } = refusalIn(answer)
    const isAway = status === 503 && code === 'unavailable' && Number(headers.get('retry-after')) > 0
    if (isAway || refusals.includes(status)) return null
  } catch {
    // It is told below, as it came.
  }
  return `answered ${status} ${text.slice(0, 500)}`
}
