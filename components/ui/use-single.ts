import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'

/**
 * A change that is on its way once: a second press, quicker than the button goes to rest, would do it twice or be told
 * that it is being done.
 */
export function useSingle<Answer, Wish = void>(options: UseMutationOptions<Answer, Error, Wish>) {
  const client = useQueryClient()
  const mutationKey = ['single', useId()]
  const { mutate, ...mutation } = useMutation({ ...options, mutationKey })
  const once: typeof mutate = (...wish) => {
    if (client.isMutating({ mutationKey }) === 0) mutate(...wish)
  }
  return { ...mutation, mutate: once }
}
