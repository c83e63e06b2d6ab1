import { profileRefusals, toError } from '@/lib/wire/profile-refusals'
import { methodsOf, nowhereOf } from './methods'
import { type Dialect, speak } from './speak'

/** The profile dialect (seeds 000/001): the native API below /api/v1/my-profile. */
export const profileDialect: Dialect = {
  refuse: (refused, requestId) => ({
    status: profileRefusals[refused.reason].status,
    body: toError(refused, requestId),
  }),
}

/** A door of the profile dialect. */
export const profile = speak(profileDialect)

/** The handlers of one path of the profile dialect. */
export const methods = methodsOf(profile)

/** Every path that is none of ours. */
export const nowhere = nowhereOf(profile)
