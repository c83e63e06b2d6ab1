import type { TimesView } from '@/components/visitor/manage/free-times'
import { addDays, latest, localOf } from '@/lib/domain/local-time'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { visitorTimes } from '@/lib/engine/visitor-times'
import { date } from '@/lib/wire/fields'

const daysShown = 7
/** A visitor who cannot come that day looks around it first. */
const daysBefore = 2

/** The free times that the address asks for: a week of them from a day on, at first around the booking's own. */
export async function timesViewOf(
  own: VisitorBooking,
  asked: Record<string, string | string[] | undefined>,
): Promise<TimesView> {
  const zone = own.profile.timezone
  const today = localOf(own.now.getTime(), zone).date
  const present = localOf(own.booking.startsAt.getTime(), zone).date
  const from = latest(date.safeParse(asked.from).data ?? addDays(present, -daysBefore), today)
  const anyone = asked.who === 'any'
  const { slots, situation } = await visitorTimes(own, { from, to: addDays(from, daysShown - 1), anyone })
  const last = addDays(today, situation.service.maxDaysAhead ?? situation.profile.maxDaysAhead)
  const next = addDays(from, daysShown)
  return {
    from,
    earlier: from > today ? latest(addDays(from, -daysShown), today) : null,
    later: next <= last ? next : null,
    anyone,
    hasOthers: own.booking.kind === 'appointment' && situation.staff.length > 1,
    slots,
  }
}
