import { clientAddress } from '@/lib/auth/client-address'
import { countVisit } from '@/lib/auth/visits'
import { visitorActor } from '@/lib/domain/actor'
import { Refused } from '@/lib/domain/refusal'
import { profileAt } from '@/lib/settings/public-page'
import { profileRefusals, toError } from '@/lib/wire/profile-refusals'
import { allowed, type Method, methodsOf } from './methods'
import { type Dialect, type Handler, speak } from './speak'

/**
 * What everybody may ask without a credential, below /api/v1/public/{slug}: the profile dialect's words and envelope.
 * No session and no key counts here, not even an owner's; an address that asks too often is asked to wait.
 */
const publicDialect: Dialect = {
  who: async (request, { slug }) => {
    await countVisit('request', clientAddress(request.headers))
    return visitorActor(await profileAt(String(slug ?? '')), 'Visitor')
  },
  refuse: ({ reason, message, details }, requestId) => ({
    status: profileRefusals[reason].status,
    // What stands in the way is the business's own matter: who has booked, why it is closed.
    body: toError(new Refused(reason, message, { ...details, conflicts: [] }), requestId),
  }),
}

/** A door that everybody may come in by. */
export const open = speak(publicDialect)

/**
 * The handlers of one public path. Pages of other sites may use all of them: as nothing a browser sends by itself counts
 * here, there is nothing that such a page could abuse.
 */
export function publicMethods(
  handlers: Partial<Record<Method, Handler>>,
): Record<Method | 'OPTIONS', Handler> {
  const shared = Object.entries(methodsOf(open)(handlers)).map(([method, handler]) => [
    method,
    fromAnywhere(handler),
  ])
  const options = async () => mayAsk(allowed(handlers).join(', '))
  return Object.fromEntries([...shared, ['OPTIONS', options]]) as Record<Method | 'OPTIONS', Handler>
}

const anywhere = { 'Access-Control-Allow-Origin': '*' }

const fromAnywhere =
  (handler: Handler): Handler =>
  async (request, context) => {
    const response = await handler(request, context)
    response.headers.set('Access-Control-Allow-Origin', anywhere['Access-Control-Allow-Origin'])
    response.headers.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
    return response
  }

/** What a browser hears that asks beforehand. */
const mayAsk = (methods: string) =>
  new Response(null, {
    status: 204,
    headers: {
      ...anywhere,
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '86400',
      Allow: methods,
    },
  })
