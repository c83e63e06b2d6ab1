'use client'

import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { type ListParams, paramsOf } from './table-queries'
import { noFilters, type TableFilters, tableUrl } from './table-url'

/** The page's address as state. What is filtered makes history, so that Back goes back. */
export function useTableUrl(today: string, weekStart: number) {
  const [url, setUrl] = useQueryStates(tableUrl, { history: 'push' })
  const params = paramsOf(url, today, weekStart)
  const key = JSON.stringify(params)
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal parameters are one query, however often they are put together
  const stable = useMemo<ListParams>(() => params, [key])
  const clear = () => setUrl(noFilters)
  const filter = (values: Partial<TableFilters>) => setUrl(values)
  return { url, setUrl, filter, clear, params: stable, key }
}
