'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask, newIdempotencyKey } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { SeriesJson } from '@/lib/wire/profile-series'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { bookedInWords } from './booked-words'
import type { bookingRequest } from './booking-request'
import { placeInWords } from './words'

interface UseBook {
  settings: SettingsJson
  onBooked: () => void
  onShow: (date: string) => void
}

interface Wish {
  body: ReturnType<typeof bookingRequest> & { override?: boolean }
  /** The rule it repeats by; null: once only. */
  series: { rule: string; except: string[] } | null
}

/** Makes the booking, or the bookings, of one form: one key for all its tries, so that a double click or a lost answer makes them once. */
export function useBook({ settings, onBooked, onShow }: UseBook) {
  const words = useTranslations('bookings')
  const client = useQueryClient()
  const [idempotencyKey] = useState(newIdempotencyKey)
  return useMutation({
    mutationFn: ({ body, series }: Wish) =>
      series ? bookSeries({ ...body, ...series }, idempotencyKey) : bookOne(body, idempotencyKey),
    onSuccess: ({ first, count }, { body: { visitor_name: name }, series }) => {
      const done = series
        ? words('repeat.done', { name, count, place: placeInWords(first, settings) })
        : bookedInWords(first, name, settings, words)
      tellDone(done, { label: words('new.show'), act: () => onShow(first.booking_date) })
      onBooked()
    },
    onSettled: () => refresh(client),
  })
}

/** What was booked: the first of how many. */
interface Booked {
  first: BookingJson
  count: number
}

async function bookOne(body: object, idempotencyKey: string): Promise<Booked> {
  const { booking } = await ask<{ booking: BookingJson }>('POST', '/bookings', { body, idempotencyKey })
  return { first: booking, count: 1 }
}

async function bookSeries(body: object, idempotencyKey: string): Promise<Booked> {
  const { series } = await ask<{ series: SeriesJson }>('POST', '/series', { body, idempotencyKey })
  const [first] = series.bookings
  if (!first) throw new Error('A series has bookings.')
  return { first, count: series.bookings.length }
}
