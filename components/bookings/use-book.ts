'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask, newIdempotencyKey } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { bookedInWords } from './booked-words'
import type { bookingRequest } from './booking-request'

interface UseBook {
  settings: SettingsJson
  onBooked: () => void
  onShow: (date: string) => void
}

interface Wish {
  body: ReturnType<typeof bookingRequest> & { override?: boolean }
}

/** Makes the booking of one form: one key for all its tries, so that a double click or a lost answer makes one booking. */
export function useBook({ settings, onBooked, onShow }: UseBook) {
  const words = useTranslations('bookings')
  const client = useQueryClient()
  const [idempotencyKey] = useState(newIdempotencyKey)
  return useMutation({
    mutationFn: ({ body }: Wish) =>
      ask<{ booking: BookingJson }>('POST', '/bookings', { body, idempotencyKey }),
    onSuccess: ({ booking }, { body }) => {
      tellDone(bookedInWords(booking, body.visitor_name, settings, words), {
        label: words('new.show'),
        act: () => onShow(booking.booking_date),
      })
      onBooked()
    },
    onSettled: () => refresh(client),
  })
}
