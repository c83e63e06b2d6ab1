import { Refused } from '@/lib/domain/refusal'
import type { Handler, speak } from './speak'

const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof known)[number]

/** The handlers of one path: those it has, and for every other method 405 with Allow. */
export const methodsOf =
  (door: ReturnType<typeof speak>) =>
  (handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> => {
    const refuse = door({
      act: async ({ request }) => {
        throw new Refused('method_not_allowed', `${request.method} is not possible here.`, {
          allow: allowed(handlers),
        })
      },
      show: () => ({}),
    })
    return Object.fromEntries(known.map((method) => [method, handlers[method] ?? refuse])) as Record<
      Method,
      Handler
    >
  }

/** What a path answers to. */
export const allowed = (handlers: Partial<Record<Method, Handler>>): string[] => [
  ...known.filter((method) => handlers[method]),
  ...(handlers.GET ? ['HEAD'] : []),
  'OPTIONS',
]
