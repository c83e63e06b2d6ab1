'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { ReviewJson } from '@/lib/wire/profile-review'

interface ReviewChange {
  reply?: string | null
  published?: boolean
  /** Said when it worked. */
  done: string
}

/** A change of one review, as it was read: refused when its visitor has changed it since. */
export function useReviewChange({ id, written_at }: ReviewJson) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ done: _, ...change }: ReviewChange) =>
      ask<{ review: ReviewJson }>('PATCH', `/reviews/${id}`, { body: { ...change, written_at } }),
    onSuccess: async (_, { done }) => {
      await refresh(client)
      tellDone(done)
    },
  })
}
