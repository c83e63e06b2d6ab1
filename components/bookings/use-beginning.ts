'use client'

import { useCallback, useEffect, useState } from 'react'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Beginning } from './empty-choice'
import { useCopy } from './use-copy'

interface UseBeginning {
  today: string
  /** The day on screen. */
  date: string
  canWrite: boolean
  bookings: readonly BookingJson[]
  /** The one location on screen; null: all. */
  location: number | null
  /** What a link to this page wants begun. */
  wanted: 'booking' | 'block' | null
  onBegun: () => void
}

/** What was begun at a place in the calendar, or in none: a booking, blocked time, a question, a copy. */
export function useBeginning({ today, date, canWrite, bookings, location, wanted, onBegun }: UseBeginning) {
  const [at, setAt] = useState<Beginning | null>(null)
  const copy = useCopy(today, setAt)
  const begin = useCallback(
    (choice: 'booking' | 'block') =>
      canWrite && setAt({ date: date < today ? today : date, choice, locationId: location }),
    [canWrite, date, today, location],
  )
  const end = useCallback(() => setAt(null), [])

  useEffect(() => {
    if (!wanted) return
    begin(wanted)
    onBegun()
  }, [wanted, begin, onBegun])

  return {
    at,
    copy,
    begin,
    end,
    /** Empty time was pointed at: a copy in hand is put there. */
    point: (time: EmptyTime) =>
      copy.booking ? copy.put(copy.booking, time) : setAt({ ...time, locationId: location }),
    /** Takes a copy of the booking whose tile has the focus. */
    copyFocused: () => {
      const id = Number(document.activeElement?.closest('[data-booking]')?.getAttribute('data-booking'))
      const booking = bookings.find((each) => each.id === id)
      if (canWrite && booking) copy.take(booking)
    },
  }
}
