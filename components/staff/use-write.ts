'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'

export interface Write<Answer = unknown> {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: object
  /** What to say when it is done; null: what the screen shows says it. */
  done: string | ((answer: Answer) => string | null)
}

/** Writes, says so, and has everything that shows it fetched again. The caller shows the refusal (`error`). */
export function useWrite<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Write<Answer>) =>
      ask<Answer>(method, path, { ...(body && { body }) }),
    onSuccess: (answer, { done }) => {
      const said = typeof done === 'string' ? done : done(answer)
      if (said !== null) tellDone(said)
      return refresh(client)
    },
    // A refusal is shown at once; what others changed comes when it comes.
    onError: () => void refresh(client),
  })
}
