'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { CustomerJson } from '@/lib/wire/profile-customer'

interface CustomerChange {
  method: 'POST' | 'PATCH'
  /** Below /customers. */
  path: string
  body: object
  /** Said when it worked. */
  done: string
}

/** A change of a customer: all that is on screen is read again before it is said to be done. */
export function useCustomerChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: CustomerChange) =>
      ask<{ customer: CustomerJson }>(method, `/customers${path}`, { body }),
    onSuccess: async (_, { done }) => {
      await refresh(client)
      tellDone(done)
    },
  })
}
