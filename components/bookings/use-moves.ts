'use client'

import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { placeOf } from '@/components/calendar/place-of'
import { ApiError } from '@/components/ui/api'
import { tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { showMoved, undoableUntil } from './move-toast'
import { propose, tellProposed } from './proposals'
import { type MoveOrder, reschedule, undoOf } from './reschedule'

const mutationKey = ['move']

/** Moves a booking; rejects with the refusal, which whoever asked shows where they asked. */
export type TryMove = (booking: BookingJson, to: Place, override?: boolean) => Promise<unknown>

/** A move the server refused, kept while the dialog explains it. */
export interface RefusedMove {
  order: MoveOrder
  error: ApiError
}

/**
 * Moving bookings. A move is pending from the drop until fresh data has arrived, so the screen, which draws the pending
 * moves over the grid, never jumps; a refused one leaves the list and its booking is back where it was.
 */
export function useMoves(settings: SettingsJson) {
  const words = useTranslations('bookings')
  const client = useQueryClient()
  const lastUndo = useRef<{ undo: () => void; until: number } | null>(null)
  const [refused, setRefused] = useState<RefusedMove | null>(null)

  const asking = useMutation({
    mutationFn: async ({ order, now }: { order: MoveOrder; now: BookingJson }) =>
      propose(await reschedule(undoOf(order, now)), order.move.to),
    onSuccess: (proposal) => tellProposed(proposal, { settings, words, client }),
    onError: (error, { order }) =>
      tellTrouble(error, { what: words('proposal.notAsked', { name: order.booking.visitor_name }) }),
    onSettled: () => refresh(client),
  })

  const { mutate, mutateAsync } = useMutation({
    mutationKey,
    mutationFn: reschedule,
    onSuccess: (booking, order) => {
      const undo = () => {
        lastUndo.current = null
        mutate(undoOf(order, booking))
      }
      lastUndo.current = order.undo ? null : { undo, until: undoableUntil({ order, settings }) }
      const askInstead = () => {
        lastUndo.current = null
        asking.mutate({ order, now: booking })
      }
      showMoved({ booking, order, settings, onUndo: undo, onAsk: askInstead, client, words })
    },
    onError: (error, order) => {
      if (order.explainsItself) return
      if (error instanceof ApiError && error.conflicts.length > 0) setRefused({ order, error })
      else
        tellTrouble(error, {
          what: words('moving.notMoved', { name: order.booking.visitor_name }),
          retry: () => mutate(order),
        })
    },
    onSettled: () => refresh(client),
  })

  const orders = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: (mutation) => mutation.state.variables as MoveOrder,
  })
  const pending = useMemo(() => orders.map((order) => order.move), [orders])
  const pendingIds = useMemo(() => new Set(pending.map((move) => move.bookingId)), [pending])

  const move = useCallback(
    (booking: BookingJson, to: Place, override = false) => mutate(orderOf(booking, to, override)),
    [mutate],
  )
  const tryMove = useCallback<TryMove>(
    (booking, to, override = false) =>
      mutateAsync({ ...orderOf(booking, to, override), explainsItself: true }),
    [mutateAsync],
  )
  const forgetRefusal = useCallback(() => setRefused(null), [])

  const undoLast = useCallback(() => {
    if (lastUndo.current && Date.now() < lastUndo.current.until) lastUndo.current.undo()
  }, [])

  return { move, tryMove, undoLast, pending, pendingIds, refused, forgetRefusal }
}

const orderOf = (booking: BookingJson, to: Place, override: boolean): MoveOrder => ({
  booking,
  override,
  sentAt: Date.now(),
  move: { bookingId: booking.id, version: booking.version, from: placeOf(booking), to },
})
