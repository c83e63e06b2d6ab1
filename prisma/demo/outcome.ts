import type { Status } from '@/lib/domain/booking'
import type { Visit } from './visit'

/** Every so many visits one goes another way than most; the first that fits counts. */
interface Rule {
  every: number
  at: number
  status: Status
}

const past: Rule[] = [
  { every: 41, at: 17, status: 'no_show' },
  { every: 14, at: 5, status: 'cancelled' },
  { every: 1, at: 0, status: 'completed' },
]
const ahead: Rule[] = [
  { every: 19, at: 4, status: 'cancelled' },
  { every: 8, at: 3, status: 'pending' },
  { every: 1, at: 0, status: 'confirmed' },
]
const classesPast: Rule[] = [
  { every: 12, at: 6, status: 'cancelled' },
  { every: 1, at: 0, status: 'completed' },
]
const classesAhead: Rule[] = [{ every: 1, at: 0, status: 'confirmed' }]
/** Of the stays to come the third waits for the visitor's deposit. */
const staysAhead: Rule[] = [{ every: 1000, at: 2, status: 'reserved' }, ...ahead]

/** What becomes of the visits, counted by kind and by whether they are over: so every status is there on every day. */
export function outcomes(now: number): (visit: Visit) => Status {
  const seen = new Map<Rule[], number>()
  return (visit) => {
    if (visit.span.start <= now && now < visit.span.end) return 'confirmed'
    const rules = rulesFor(visit, now)
    const count = seen.get(rules) ?? 0
    seen.set(rules, count + 1)
    return rules.find(({ every, at }) => count % every === at)?.status ?? 'confirmed'
  }
}

function rulesFor({ offer, span }: Visit, now: number): Rule[] {
  const over = span.end <= now
  if (offer.kind === 'group') return over ? classesPast : classesAhead
  if (offer.kind === 'rental' && !over) return staysAhead
  return over ? past : ahead
}
