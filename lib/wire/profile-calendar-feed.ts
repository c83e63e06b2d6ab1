import { z } from 'zod'
import type { CalendarFeed } from '@/lib/settings/calendar-feeds'
import { id } from './fields'
import { toInstant } from './instant'

/** POST calendar-feeds: of one person, or (null) of the whole diary. */
export const newCalendarFeed = z.object({ operator_id: id.nullish() })

export const calendarFeedShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  created_at: z.iso.datetime(),
  last_read_at: z.iso.datetime().nullable(),
})

export type CalendarFeedJson = z.infer<typeof calendarFeedShape>

/** A secret address of a calendar, in this dialect; the address itself is told only when it is made. */
export const toCalendarFeed = (feed: CalendarFeed): CalendarFeedJson => ({
  id: feed.id,
  uid: feed.uid,
  operator_id: feed.staffId,
  operator_name: feed.staffName,
  created_at: toInstant(feed.createdAt),
  last_read_at: feed.readAt && toInstant(feed.readAt),
})
