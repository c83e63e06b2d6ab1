import type { Role } from '@/lib/domain/actor'
import { addDays, boundaryOf, DAY, localOf } from '@/lib/domain/local-time'
import type { Scope } from '@/lib/domain/permission'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { Messages } from '@/messages/catalogues'

export type Expiry = keyof Messages['keys']['expiry']

/** What the form of a key holds. */
export interface KeyValues {
  name: string
  role: Role
  operator_id: number | null
  /** null: all that the role allows. */
  scopes: Scope[] | null
  expiry: Expiry
  /** The last day, for `date`. */
  day: string
}

/** A new key reads bookings, for a year. */
export const blankKey: KeyValues = {
  name: '',
  role: 'manager',
  operator_id: null,
  scopes: ['bookings.read'],
  expiry: 'days365',
  day: '',
}

/** A key's terms as its form shows them. */
export function keyValues(key: ApiKeyJson, timezone: string): KeyValues {
  const { name, role, operator_id, scopes, expires_at } = key
  const end = expires_at === null ? null : localOf(Date.parse(expires_at) - 1, timezone).date
  return { name, role, operator_id, scopes, expiry: end ? 'date' : 'never', day: end ?? '' }
}

/** What is sent; of what was not touched nothing, so that an end keeps its minute. */
export function keyBody(values: KeyValues, initial: KeyValues, timezone: string): object {
  const { name, role, operator_id, scopes, expiry, day } = values
  const isNewEnd = expiry !== initial.expiry || day !== initial.day || expiry.startsWith('days')
  return {
    name: name.trim(),
    role,
    operator_id: role === 'staff' ? operator_id : null,
    scopes,
    ...(isNewEnd && { expires_at: endOf(expiry, day, timezone) }),
  }
}

function endOf(expiry: Expiry, day: string, timezone: string): string | null {
  if (expiry === 'never') return null
  if (expiry === 'date') {
    return new Date(boundaryOf({ date: addDays(day, 1), minute: 0 }, timezone)).toISOString()
  }
  return new Date(Date.now() + Number(expiry.slice('days'.length)) * DAY).toISOString()
}
