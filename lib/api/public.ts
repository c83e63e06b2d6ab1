import { clientAddress } from '@/lib/auth/client-address'
import { countVisit } from '@/lib/auth/visits'
import { visitorActor } from '@/lib/domain/actor'
import { Refused } from '@/lib/domain/refusal'
import { profileAt } from '@/lib/settings/public-page'
import { profileRefusals, toError } from '@/lib/wire/profile-refusals'
import { methodsOf } from './methods'
import { type Dialect, speak } from './speak'

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

/** The handlers of one public path. */
export const publicMethods = methodsOf(open)
