'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { customerQuery } from './customer-queries'

interface CustomerChange {
  method: 'POST' | 'PATCH'
  /** Below /customers. */
  path: string
  body: object
  /** Said when it worked. */
  done: string
}

/** A change of a customer. What was answered is shown at once; all else on screen is read again behind it. */
export function useCustomerChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: CustomerChange) =>
      ask<{ customer: CustomerJson }>(method, `/customers${path}`, { body }),
    onSuccess: (answer, { done }) => {
      // An erasure answers nobody.
      if (answer.customer) client.setQueryData(customerQuery(answer.customer.id).queryKey, answer)
      void refresh(client)
      tellDone(done)
    },
  })
}
