'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BookingJson, ServiceJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { ask, newIdempotencyKey } from './api'
import { tellDone } from './trouble'
import { refreshBookings } from './use-poll'
import { placeInWords } from './words'

interface UseBook {
  settings: SettingsJson
  onBooked: () => void
  onShow: (date: string) => void
}

/** Makes the booking of one form: one key for all its tries, so that a double click or a lost answer makes one booking. */
export function useBook({ settings, onBooked, onShow }: UseBook) {
  const client = useQueryClient()
  const [idempotencyKey] = useState(newIdempotencyKey)
  return useMutation({
    mutationFn: ({ body }: { body: object; service: ServiceJson }) =>
      ask<{ booking: BookingJson }>('POST', '/bookings', { body, idempotencyKey }),
    onSuccess: ({ booking }) => {
      const words = `${booking.visitor_name} is booked: ${placeInWords(booking, settings)}.`
      tellDone(words, { label: 'Show', act: () => onShow(booking.booking_date) })
      onBooked()
    },
    onSettled: () => refreshBookings(client),
  })
}
