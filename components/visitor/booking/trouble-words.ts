import type { PublicServiceJson } from '@/lib/wire/public-shapes'
import type { Words } from './service-words'
import type { VisitorTrouble } from './visitor-api'

/** The refusals that mean that a time is gone. */
const gone = ['slot_taken', 'capacity_reached']

const known = {
  rate_limited: 'rate_limited',
  duplicate_booking: 'duplicate_booking',
  offline: 'offline',
  validation_failed: 'fields',
  too_soon: 'too_soon',
  outside_hours: 'outside_hours',
  too_far_ahead: 'outside_hours',
} as const

/** Why, in a sentence for the visitor. */
export function said({ code }: VisitorTrouble, service: PublicServiceJson, words: Words): string {
  if (gone.includes(code)) return words(service.kind === 'rental' ? 'goneStay' : 'gone')
  return words(`trouble.${code in known ? known[code as keyof typeof known] : 'unknown'}`)
}
