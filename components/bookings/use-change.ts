'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** One change of a booking, as the API takes it. */
export interface Change {
  method: 'PUT' | 'PATCH' | 'POST'
  /** Below the booking: '' or '/status'. */
  path: string
  body?: object
  /** The version it was decided on, when that is not the one now shown. */
  version?: number
  /** What to say when it is done. */
  done: string
}

/** Changes a booking and has everything that shows it fetched again. The caller shows the refusal (`error`). */
export function useChange(booking: BookingJson) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body, version }: Change) =>
      ask<{ booking?: BookingJson }>(method, `/bookings/${booking.id}${path}`, {
        body: body ?? {},
        version: version ?? booking.version,
      }),
    onSuccess: (_, { done }) => tellDone(done),
    onSettled: () => refresh(client),
  })
}
