import { useQueryClient } from '@tanstack/react-query'
import { ask } from './api'
import { tellDone, tellTrouble } from './tell'
import { refresh } from './use-poll'
import { useSingle } from './use-single'

interface Change {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base; absent: the base itself. */
  path?: string
  body?: object
  /** What is said when it is done; absent: what the screen shows says it. */
  done?: string
}

/**
 * Changes what the API has at `base` (`/webhooks`). It counts as done when all that shows it was read again. `trouble` is
 * said where no form shows why it did not work.
 */
export function useChange<Answer>(base: string, trouble?: string) {
  const client = useQueryClient()
  return useSingle<Answer, Change>({
    mutationFn: ({ method, path = '', body }) => ask<Answer>(method, `${base}${path}`, body ? { body } : {}),
    onSuccess: (_, { done }) => {
      if (done) tellDone(done)
      return refresh(client)
    },
    onError: (error) => {
      if (trouble) tellTrouble(error, { what: trouble })
      // A refusal is shown at once; what others changed comes when it comes.
      void refresh(client)
    },
  })
}
