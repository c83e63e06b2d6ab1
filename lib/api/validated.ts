import { digest } from '@/lib/db/digest'
import type { Answer } from '@/lib/db/receipt'
import type { Ask } from './speak'
import { isFresh } from './version'

/** Characters below which comparing costs more than sending. */
const least = 200

/**
 * An answer to a read with its validator, or 304 when the client has it. What carries no ETag of its own gets a weak one
 * of its content. A version names a thing, not the names of what it refers to, as its service's: who asks by it hears of
 * the thing.
 */
export function validated(answer: Answer, { request }: Pick<Ask<unknown, unknown>, 'request'>): Answer {
  const own = answer.headers.ETag
  if (answer.status !== 200 || (!own && answer.body.length < least)) return answer
  const etag = own ?? `W/"${digest(answer.body)}"`
  const headers = { ...answer.headers, ETag: etag }
  return isFresh(request, etag) ? { status: 304, headers, body: '' } : { ...answer, headers }
}
