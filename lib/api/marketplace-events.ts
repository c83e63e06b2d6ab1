import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { onlyOwn } from '@/lib/domain/permission'
import { calendarBookings } from '@/lib/engine/calendar-bookings'
import { setupOf } from '@/lib/settings/setup'
import { toCalendarEvents } from '@/lib/wire/marketplace-booking'
import type { eventsQuery } from '@/lib/wire/marketplace-inputs'
import type { CalendarEventsJson } from '@/lib/wire/marketplace-shapes'

/** Bookings and blocked times that lie, wholly or in part, between two instants. */
export async function calendarEvents(
  actor: Actor,
  { start, end }: z.output<typeof eventsQuery>,
): Promise<CalendarEventsJson> {
  // Wherever the zone is, its dates are at most a day away from those of UTC.
  const [first, last] = [addDays(dateOf(start), -1), addDays(dateOf(end), 1)]
  const [bookings, setup] = await Promise.all([
    calendarBookings(actor, { from: new Date(start), until: new Date(end) }),
    setupOf(actor, first, last),
  ])
  const blocks = setup.blocks.filter((block) => block.start < end && block.end > start)
  return toCalendarEvents(bookings, { ...setup, blocks }, onlyOwn(actor))
}

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
