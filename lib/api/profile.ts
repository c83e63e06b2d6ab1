import { Refused } from '@/lib/domain/refusal'
import { profileRefusals, toError } from '@/lib/wire/profile-refusals'
import { type Dialect, type Handler, speak } from './speak'

/** The profile dialect (seeds 000/001): the native API below /api/v1/my-profile. */
export const profileDialect: Dialect = {
  refuse: (refused, requestId) => ({
    status: profileRefusals[refused.reason].status,
    body: toError(refused, requestId),
  }),
}

/** A door of the profile dialect. */
export const profile = speak(profileDialect)

const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof known)[number]

/** The handlers of one path: those it has, and for every other method 405 with Allow. */
export function methods(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = known.filter((method) => handlers[method])
  const listed = [...allow, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS']
  const refuse = profile({
    act: async ({ request }) => {
      throw new Refused('method_not_allowed', `${request.method} is not possible here.`, { allow: listed })
    },
    show: () => ({}),
  })
  return Object.fromEntries(known.map((method) => [method, handlers[method] ?? refuse])) as Record<
    Method,
    Handler
  >
}

/** A path that is none of ours. */
export const nowhere = profile({
  act: async () => {
    throw new Refused('not_found', 'There is nothing at this address.')
  },
  show: () => ({}),
})
