import { z } from 'zod'
import type { BatchChange, BatchWish } from '@/lib/engine/batch'
import { id, text } from './fields'
import { type BulkAction, bulkActions, bulkMost } from './profile-bulk-actions'

const named = z.union([id, z.object({ id, version: z.int().min(1).nullish() })])
const idOf = (booking: z.output<typeof named>) => (typeof booking === 'number' ? booking : booking.id)

/** POST bookings/bulk. Without a booking's version it is changed as it now stands. */
export const bulkWish = z
  .object({
    action: z.enum(bulkActions),
    booking_ids: z
      .array(named)
      .min(1, { error: 'Name at least one booking.' })
      .max(bulkMost, { error: `At most ${bulkMost} bookings at once.` }),
    minutes: z.int().min(-525_600).max(525_600).nullish(),
    reason: text(2000).nullish(),
    send_notification: z.boolean().default(true),
    dry_run: z.boolean().default(false),
  })
  .refine(({ action, minutes }) => action !== 'move' || minutes, {
    path: ['minutes'],
    error: 'Say by how many minutes: more than 0 is later, less is earlier.',
  })
  .refine(({ booking_ids }) => new Set(booking_ids.map(idOf)).size === booking_ids.length, {
    path: ['booking_ids'],
    error: 'Names a booking twice.',
  })

type Body = z.output<typeof bulkWish>

/** A bulk change in the engine's words. */
export const toBatchWish = (body: Body): BatchWish => ({
  kind: 'bulk',
  tell: body.send_notification,
  fieldOf: (bookingId) => `booking_ids/${body.booking_ids.findIndex((named) => idOf(named) === bookingId)}`,
  changes: body.booking_ids.map((booking) => ({
    bookingId: idOf(booking),
    version: typeof booking === 'number' ? null : (booking.version ?? null),
    to: become[body.action](body),
  })),
})

const status = (to: 'confirmed' | 'cancelled' | 'completed' | 'no_show') => (body: Body) => ({
  type: 'status' as const,
  status: to,
  reason: body.reason || null,
})

const become: Record<BulkAction, (body: Body) => BatchChange['to']> = {
  confirm: status('confirmed'),
  cancel: status('cancelled'),
  complete: status('completed'),
  no_show: status('no_show'),
  move: ({ minutes }) => ({ type: 'move', byMinutes: minutes ?? 0 }),
}
