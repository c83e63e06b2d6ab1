import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellTrouble } from '@/components/ui/tell'
import type { ImportJson } from '@/lib/wire/profile-import'
import { importQuery, importsQuery } from './import-queries'

const keyOf = (id: number) => ['imports', id, 'draft'] as const

/** Whether a choice is still on its way to the server, which reads the file by the former one until it is there. */
export const useIsChanging = (id: number): boolean => useIsMutating({ mutationKey: keyOf(id) }) > 0

/** How a file is to be read: all of its mapping, or some of its options. */
export type DraftChange = { mapping: ImportJson['mapping'] } | { options: Partial<ImportJson['options']> }

/**
 * Changes how a file is read. The choice is shown at once and kept by the server, one after the other, so that a reload
 * finds it; what was refused is as before.
 */
export function useDraft(id: number) {
  const words = useTranslations('imports.check')
  const client = useQueryClient()
  const { queryKey } = importQuery(id)
  return useMutation({
    mutationKey: keyOf(id),
    scope: { id: `import-${id}` },
    mutationFn: (change: DraftChange) =>
      ask<{ import: ImportJson }>('PATCH', `/imports/${id}`, { body: change }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey, exact: true })
      client.setQueryData(queryKey, (data) => data && { ...data, import: changed(data.import, change) })
    },
    onError: (error) => tellTrouble(error, { what: words('notSaved') }),
    onSettled: async () => {
      // While another choice is on its way, an answer to this one would show the former.
      if (client.isMutating({ mutationKey: keyOf(id) }) > 1) return
      await client.invalidateQueries({ queryKey, exact: true })
      await client.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true })
    },
  })
}

const changed = (draft: ImportJson, change: DraftChange): ImportJson =>
  'mapping' in change
    ? { ...draft, mapping: change.mapping }
    : { ...draft, options: { ...draft.options, ...change.options } }
