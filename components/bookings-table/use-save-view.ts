'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import type { ViewJson } from '@/lib/wire/profile-view'
import { viewsQuery } from './table-queries'

/** Keeps the page's present state as a view, or does away with one; what was removed can be had back. */
export function useSaveView(query: string) {
  const words = useTranslations('bookings.table.views')
  const client = useQueryClient()
  const refetch = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
  const onError = (error: Error) => tellTrouble(error, { what: words('notSaved') })
  const add = useMutation({
    mutationFn: (view: Pick<ViewJson, 'name' | 'query'>) =>
      ask('POST', '/views', { body: { page: 'bookings', ...view } }),
    onSettled: refetch,
  })
  const change = useMutation({
    mutationFn: ({ id, ...changes }: Pick<ViewJson, 'id'> & Partial<ViewJson>) =>
      ask('PATCH', `/views/${id}`, { body: changes }),
    onSettled: refetch,
  })
  const remove = useMutation({
    mutationFn: ({ id }: ViewJson) => ask('DELETE', `/views/${id}`),
    onSuccess: (_, { name, query: kept }) =>
      tellDone(words('removed', { name }), {
        label: words('back'),
        act: () => add.mutate({ name, query: kept }, { onError }),
      }),
    onError,
    onSettled: refetch,
  })
  return {
    add,
    change,
    remove: (view: ViewJson) => remove.mutate(view),
    update: (view: ViewJson) =>
      change.mutate(
        { id: view.id, query },
        { onError, onSuccess: () => tellDone(words('kept', { name: view.name })) },
      ),
  }
}
