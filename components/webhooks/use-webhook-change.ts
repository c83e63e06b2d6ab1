import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'

interface Change {
  method: 'POST' | 'PATCH' | 'DELETE'
  /** Below /webhooks. */
  path: string
  body?: object
  /** What is said when it is done. */
  done?: string
}

/** Changes webhooks; `trouble` is said where no form shows why it did not work. */
export function useWebhookChange<Answer>(trouble?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Change) =>
      ask<Answer>(method, `/webhooks${path}`, body ? { body } : {}),
    onSuccess: (_, { done }) => void (done && tellDone(done)),
    onError: (error) => void (trouble && tellTrouble(error, { what: trouble })),
    // Whoever asked for the change need not wait until all of the page has heard of it.
    onSettled: () => void refresh(client),
  })
}
