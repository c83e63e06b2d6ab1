import { z } from 'zod'
import type { Committed, Outcome } from '@/lib/engine/batch'
import type { BatchRow } from '@/lib/engine/batch-rows'
import type { BulkAnswer } from '@/lib/engine/bulk'
import { toInstant } from './instant'
import { toBooking } from './profile-booking'
import { toItemError } from './profile-refusals'
import { bookingShape, itemErrorShape } from './profile-shapes'

/** Several bookings changed at once, as it can be looked up and undone. */
export const batchShape = z.object({
  uid: z.uuid(),
  kind: z.enum(['bulk', 'sick_day', 'series']),
  created_at: z.iso.datetime(),
  undo_until: z.iso.datetime(),
  undone_at: z.iso.datetime().nullable(),
  booking_ids: z.array(z.int()),
})

/** What became, or would become, of one booking; with `refused` it would stay as it is. */
export const outcomeShape = z.object({
  booking_id: z.int(),
  before: bookingShape,
  after: bookingShape,
  refused: itemErrorShape.nullable(),
  messages: z.array(z.object({ recipient: z.string(), subject: z.string(), text: z.string() })),
})

export type BatchJson = z.infer<typeof batchShape>
export type OutcomeJson = z.infer<typeof outcomeShape>

export const toBatch = (batch: BatchRow): BatchJson => ({
  uid: batch.uid,
  kind: batch.kind,
  created_at: toInstant(batch.createdAt),
  undo_until: toInstant(batch.undoUntil),
  undone_at: batch.undoneAt && toInstant(batch.undoneAt),
  booking_ids: batch.items.bookings.map(({ bookingId }) => bookingId),
})

/** The answer of a batch's own endpoints. */
export const batchReply = (batch: BatchRow) => ({ body: { success: true, batch: toBatch(batch) } })

export const toOutcome = ({ bookingId, before, after, refused, mails }: Outcome): OutcomeJson => ({
  booking_id: bookingId,
  before: toBooking(before),
  after: toBooking(after),
  refused: refused && toItemError(refused),
  messages: mails,
})

/** What a commit answers: how to undo it and until when, and every booking as it now stands. */
export const committedReply = ({ uid, undoUntil, outcomes }: Committed) => ({
  status: 201,
  headers: { Location: `/api/v1/my-profile/batches/${uid}` },
  body: {
    success: true,
    batch: { uid, undo_until: toInstant(undoUntil) },
    changed: outcomes
      .filter(({ before, after }) => before.version !== after.version)
      .map(({ after }) => toBooking(after)),
    messages: outcomes.reduce((sum, { mails }) => sum + mails.length, 0),
  },
})

/** The answer to a change of many: what was done, or, asked for no more, what would be. */
export const bulkReply = (answer: BulkAnswer) =>
  Array.isArray(answer)
    ? { body: { success: true, outcomes: answer.map(toOutcome) } }
    : committedReply(answer)
