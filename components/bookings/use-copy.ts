'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { announce } from '@/components/ui/announcer'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { copyOf } from './copy-booking'
import type { Beginning } from './empty-choice'

/** A booking in hand to be put elsewhere: the next place that is pointed at takes its copy; Escape lets it go. */
export function useCopy(today: string, begin: (at: Beginning) => void) {
  const words = useTranslations('bookings.copy')
  const [booking, setBooking] = useState<BookingJson | null>(null)

  const take = useCallback(
    (next: BookingJson) => {
      setBooking(next)
      announce(words('taken', { name: next.visitor_name }))
    },
    [words],
  )
  const end = useCallback(() => {
    setBooking(null)
    announce(words('ended'))
  }, [words])
  /** Without a place: the same time next week. */
  const put = (copied: BookingJson, at?: EmptyTime) => {
    setBooking(null)
    begin(copyOf(copied, today, at))
  }

  useEffect(() => {
    if (!booking) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[aria-modal=true]'))
        return
      event.preventDefault()
      end()
      document.querySelector<HTMLElement>(`main [data-booking="${booking.id}"]`)?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [booking, end])

  return { booking, take, put, end }
}
