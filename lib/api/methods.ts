import { Refused } from '@/lib/domain/refusal'
import { options } from './cross-origin'
import type { Handler, speak } from './speak'

const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof known)[number]

/** What a route file of the API hands out. HEAD is GET without its body: the server sees to that. */
export type Handlers = Record<Method | 'OPTIONS', Handler>

/** The handlers of one path: those it has, for every other method 405 with Allow, and for OPTIONS what there is. */
export const methodsOf =
  (door: ReturnType<typeof speak>) =>
  (handlers: Partial<Record<Method, Handler>>): Handlers => {
    const allow = allowed(handlers)
    const refuse = door({
      act: async ({ request }) => {
        throw new Refused('method_not_allowed', `${request.method} is not possible here.`, { allow })
      },
      show: () => ({}),
    })
    return { ...ofAll((method) => handlers[method] ?? refuse), OPTIONS: answering(allow) }
  }

/**
 * The handlers of all paths that are none of ours. OPTIONS is answered there as well: to a script of another site that
 * misspelt a path its browser then shows the refusal, in place of a word about CORS.
 */
export function nowhereOf(door: ReturnType<typeof speak>): Handlers {
  const refuse = door({
    act: async () => {
      throw new Refused('not_found', 'There is nothing at this address.')
    },
    show: () => ({}),
  })
  return { ...ofAll(() => refuse), OPTIONS: answering([...known, 'HEAD', 'OPTIONS']) }
}

const answering =
  (methods: string[]): Handler =>
  async () =>
    options(methods)

const ofAll = (handlerOf: (method: Method) => Handler) =>
  Object.fromEntries(known.map((method) => [method, handlerOf(method)])) as Record<Method, Handler>

/** What a path answers to. */
const allowed = (handlers: Partial<Record<Method, Handler>>): string[] => [
  ...known.filter((method) => handlers[method]),
  ...(handlers.GET ? ['HEAD'] : []),
  'OPTIONS',
]
