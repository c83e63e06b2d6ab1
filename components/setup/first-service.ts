import { toUnits } from '@/components/ui/price'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

export const kinds = ['appointment', 'group', 'rental'] as const

/** What the first step asks. Numbers that are being typed may be ''. */
export interface FirstService {
  kind: ServiceJson['kind']
  name: string
  minutes: number | string
  seats: number | string
  /** In whole units of the currency, as people say it. */
  price: number | string
}

/** The body of PATCH services/{id}: only what the kind has. A stay needs nobody; what costs nothing is free. */
export function serviceBody(values: FirstService, currency: string): object {
  const { kind, name, minutes, seats, price } = values
  const units = toUnits(Number(price || 0), currency)
  const paid = kind === 'rental' ? 'per_night' : kind === 'group' ? 'per_person' : 'per_booking'
  return {
    kind,
    name,
    price: units,
    price_type: units === 0 ? 'free' : paid,
    ...(kind !== 'rental' && { duration_minutes: Number(minutes) }),
    ...(kind === 'group' && { capacity_max: Number(seats) }),
    ...(kind === 'rental' && { operator_ids: [], quantity: 1 }),
  }
}
