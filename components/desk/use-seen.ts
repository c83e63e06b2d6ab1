'use client'

import { useState } from 'react'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'

/**
 * Tells of an item whether somebody changed its booking, or booked it, after the owner first saw the plan: then the
 * decision about it deserves a second look.
 */
export function useSeen(items: PlanItemJson[] | undefined): (item: PlanItemJson) => boolean {
  const [seen, setSeen] = useState<ReadonlyMap<number, number> | null>(null)
  if (items && seen === null) setSeen(new Map(items.map(({ booking }) => [booking.id, booking.version])))
  return ({ booking }) => seen !== null && seen.get(booking.id) !== booking.version
}
