import type { Answer, Door } from './desk'
import type { Code } from './rules'
import type { Forecast } from './verb'

/** Whether a request was answered as it had to be; null: it was. */
export function unlikeForecast(door: Door, answer: Answer, forecast: Forecast): string | null {
  const { status, text } = answer
  if ('refused' in forecast) return unlikeRefusal(door, answer, forecast.refused)
  return status < 300 ? null : `Must be done, but is refused: ${status} ${text.slice(0, 1000)}`
}

/** Each dialect’s own status and words for a reason. */
function unlikeRefusal(door: Door, { status, json, text }: Answer, codes: Code[]): string | null {
  const allowed = refusals[door](codes)
  const found = wordsOf[door](json)
  return allowed.some((one) => one.status === status && (one.words === undefined || one.words === found))
    ? null
    : `Must be refused for ${[...new Set(codes)].join(' or ')}, but: ${status} ${text.slice(0, 1000)}`
}

interface RefusedAs {
  status: number
  words?: string | undefined
}

const unprocessable = new Set<Code>(['validation_failed', 'outside_hours', 'stay_length'])
const full = new Set<Code>(['slot_taken', 'capacity_reached'])

const nativeOf = (code: Code): RefusedAs => ({
  status: code === 'not_found' ? 404 : unprocessable.has(code) ? 422 : 409,
  words: code,
})
const marketplaceOf = (code: Code): RefusedAs => ({
  status: code === 'not_found' ? 404 : code === 'validation_failed' ? 400 : 409,
  words: code,
})
const slotsOf = (code: Code): RefusedAs => ({
  status: code === 'not_found' ? 404 : 400,
  words: full.has(code)
    ? 'time slot is full'
    : code === 'duplicate_booking'
      ? 'duplicate booking'
      : undefined,
})

const refusals: Record<Door, (codes: Code[]) => RefusedAs[]> = {
  native: (codes) => codes.map(nativeOf),
  marketplace: (codes) => codes.map(marketplaceOf),
  customer: (codes) => codes.map(marketplaceOf),
  business: () => [{ status: 422 }],
  slots: (codes) => codes.map(slotsOf),
}

const wordsOf: Record<Door, (json: unknown) => string | undefined> = {
  native: (json) => (json as { error?: { code: string } })?.error?.code,
  marketplace: (json) => (json as { code?: string })?.code,
  customer: (json) => (json as { code?: string })?.code,
  business: (json) => (json as { message?: string })?.message,
  slots: (json) => (json as { error?: string })?.error,
}
