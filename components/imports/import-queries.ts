import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { ImportStatus, RowOutcome } from '@/lib/domain/import'
import type { ImportCheckJson, ImportJson, ImportRowsJson, ImportsJson } from '@/lib/wire/profile-import'

export const isAtWork = (status: ImportStatus): boolean => status === 'running' || status === 'undoing'

/** The change clock moves when an import begins and ends; how far it is in between is looked for. */
const soon = 700

export const importsQuery = queryOptions({
  queryKey: ['imports'] as const,
  queryFn: ({ signal }) => ask<ImportsJson>('GET', '/imports', { signal }),
  select: (answer) => answer.imports,
  refetchInterval: ({ state: { data } }) =>
    data?.imports.some(({ status }) => isAtWork(status)) ? soon : false,
})

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['imports', id] as const,
    queryFn: ({ signal }) => ask<{ import: ImportJson }>('GET', `/imports/${id}`, { signal }),
    select: (answer) => answer.import,
    refetchInterval: ({ state: { data } }) => (data && isAtWork(data.import.status) ? soon : false),
  })

/** So many rows are shown at first; whoever wants more gets as many at once as one may ask for. */
const [first, more] = [50, 1000]

const pageAt = (offset: number) => ({ limit: offset === 0 ? first : more, offset })

/** The place after all that was read; null: there is no more. */
const after = (read: number, total: number): number | null => (read < total ? read : null)

/** What would become of a file as it is read at present, and page by page what cannot come in. */
export const checkQuery = ({ id, mapping, options }: ImportJson) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'check', mapping, options] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<ImportCheckJson>('GET', `/imports/${id}/check`, { query: pageAt(pageParam), signal }),
    initialPageParam: 0,
    getNextPageParam: ({ errors, total }, _, offset) => after(offset + errors.length, total),
  })

export interface RowsWish {
  outcome?: RowOutcome
  undo?: 'left'
}

/** Rows of an import that was run, page by page. */
export const rowsQuery = (id: number, wish: RowsWish) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'rows', wish] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<ImportRowsJson>('GET', `/imports/${id}/rows`, { query: { ...wish, ...pageAt(pageParam) }, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ rows, total }, _, offset) => after(offset + rows.length, total),
  })
