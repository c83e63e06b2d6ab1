'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type GridFilters, gridQuery } from './grid-query'
import type { DayRange } from './visible-range'

/**
 * The grid of the visible days. `missing` says why there is none and none is about to come; `last` is the latest grid
 * of any days, for what is the same in all of them: services, people, settings, numbers.
 */
export function useGrid(range: DayRange, filters: GridFilters) {
  const query = useQuery(gridQuery(range, filters))
  const [last, setLast] = useState(query.data)
  if (query.data && query.data !== last) setLast(query.data)

  const hasOwn = query.data !== undefined && !query.isPlaceholderData
  // Waiting for the network, or for another try after a failed one, is not "about to come".
  const isStuck = query.fetchStatus === 'paused' || query.failureReason !== null
  const missing = !hasOwn && isStuck ? { error: query.failureReason } : null
  return { query, last, missing }
}
