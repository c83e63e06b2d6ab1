import { ApiError, ask } from '@/components/ui/api'
import { inverse, type Move } from '@/lib/domain/move'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { changesOf } from './reschedule-body'

/** A move to be sent: the booking as its mover saw it, and whether the rules that may be passed are to be passed. */
export interface MoveOrder {
  move: Move
  booking: BookingJson
  override?: boolean
  /** A form stands open that tells why it was refused. */
  explainsItself?: boolean
  /** Takes an earlier move back. */
  undo?: boolean
  /** When it was dropped, ms. */
  sentAt: number
}

/** Sends a move; answers the booking where it now stands. Refused when somebody changed the booking meanwhile. */
export async function reschedule(order: MoveOrder): Promise<BookingJson> {
  try {
    return await send(order, order.override ?? (order.undo && order.booking.overbooked))
  } catch (error) {
    if (order.undo && error instanceof ApiError && onlyOwnRules(error)) return send(order, true)
    throw error
  }
}

/** The move that takes `order` back, from the booking as the server answered it. */
export const undoOf = (order: MoveOrder, now: BookingJson): MoveOrder => ({
  move: { ...inverse(order.move), version: now.version },
  booking: { ...now, overbooked: order.booking.overbooked },
  undo: true,
  sentAt: Date.now(),
})

/** The waiting email about the last move is withdrawn; the booking stays. */
export const dontTell = (booking: BookingJson) =>
  ask<{ booking: BookingJson }>('PUT', `/bookings/${booking.id}/reschedule`, {
    body: { send_notification: false },
    version: booking.version,
  })

async function send({ move, booking }: MoveOrder, override = false): Promise<BookingJson> {
  const answer = await ask<{ booking: BookingJson }>('PUT', `/bookings/${booking.id}/reschedule`, {
    body: { ...changesOf(move.from, move.to), ...(override && { override }) },
    version: move.version,
  })
  return answer.booking
}

/** Where a booking stood a moment ago it may stand again, out of hours or in the past; only others are in its way. */
function onlyOwnRules(error: ApiError): boolean {
  const others = ['booking', 'buffer', 'capacity']
  return error.overridable && error.conflicts.every((conflict) => !others.includes(conflict.type))
}
