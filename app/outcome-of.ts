import type { Outcome } from '@/components/auth/outcome'
import { Refused } from '@/lib/domain/refusal'

/** Does what a form asks for and tells the page what became of it; a refusal is shown, never thrown at it. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { faults = [], retryAfter } = error.details
    return faults.length > 0
      ? { faults: faults.map(({ field, code }) => ({ field, code })) }
      : { trouble: { code: error.reason, wait: retryAfter } }
  }
}
