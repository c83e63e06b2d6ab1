import { Refused } from '@/lib/domain/refusal'
import { profileRefusals, toError } from '@/lib/wire/profile-refusals'
import { methodsOf } from './methods'
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

/** A path that is none of ours. */
export const nowhere = profile({
  act: async () => {
    throw new Refused('not_found', 'There is nothing at this address.')
  },
  show: () => ({}),
})
