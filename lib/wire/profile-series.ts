import { z } from 'zod'
import type { Occurrence, Series } from '@/lib/engine/repeat'
import { toBooking } from './profile-booking'
import { toConflict } from './profile-refusals'
import { bookingShape, conflictShape } from './profile-shapes'

export const seriesShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  /** RFC 5545, without its name. */
  rule: z.string(),
  bookings: z.array(bookingShape),
})

/** What becomes of one date of a series; `refused` says why it cannot be had. */
export const occurrenceShape = z.object({
  date: z.iso.date(),
  refused: z.object({ code: z.string(), message: z.string(), conflicts: z.array(conflictShape) }).nullable(),
})

export type SeriesJson = z.infer<typeof seriesShape>
export type OccurrenceJson = z.infer<typeof occurrenceShape>

export const toSeries = ({ id, uid, rule, bookings }: Series): SeriesJson => ({
  id,
  uid,
  rule,
  bookings: bookings.map(toBooking),
})

export const toOccurrence = ({ date, refused }: Occurrence): OccurrenceJson => ({
  date,
  refused: refused && {
    code: refused.reason,
    message: refused.message,
    conflicts: refused.conflicts.map(toConflict),
  },
})
