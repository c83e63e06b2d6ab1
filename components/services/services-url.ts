import { parseAsInteger, parseAsStringLiteral } from 'nuqs'
import { kinds } from '@/lib/domain/booking'

/** What /services keeps in its URL, so that every service can be linked: at most one of them is there. */
export const servicesUrl = {
  /** The service that is open. */
  service: parseAsInteger,
  /** A new one of this kind. */
  new: parseAsStringLiteral(kinds),
  /** A new one like this one. */
  copy: parseAsInteger,
}

export const closed = { service: null, new: null, copy: null }
