import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, may } from '@/lib/domain/permission'
import { classesAt, place, seatConflicts } from '@/lib/domain/place'
import { type Conflict, Refused } from '@/lib/domain/refusal'
import { ownCalendar } from './own-calendar'
import { datesOf, type LocalWish, spanOf } from './span'

export interface Explained {
  startsAt: Date
  endsAt: Date
  /** Who would get it; null when nobody is needed, or it is closed. */
  staffId: number | null
  conflicts: Conflict[]
}

/** Why a time is closed for a service, or that it is open: the answer booking it would give, without booking it. */
export async function explain(
  actor: Actor,
  asked: LocalWish & { serviceId: number; staffId: number | null; locationId?: number | null },
): Promise<Explained> {
  demand(actor, 'bookings.read')
  const wish = { ...asked, staffId: ownCalendar(actor, asked.staffId) }
  const situation = await readSituation(reader, actor.profileId, {
    serviceId: wish.serviceId,
    ...datesOf(wish),
    duration: wish.duration,
    staffId: wish.staffId,
    locationId: wish.locationId ?? null,
  })
  const span = spanOf(situation, wish)
  const instants = { startsAt: new Date(span.start), endsAt: new Date(span.end) }
  const { staffId: asksFor, locationId = null } = wish
  const [running] = classesAt(situation, { ...span, staffId: asksFor, locationId })
  if (running) return { ...instants, staffId: running.staffId, conflicts: seatConflicts(situation, running) }
  try {
    const mayOverride = may(actor, 'bookings.override')
    const { staffId } = place(situation, { ...span, staffId: wish.staffId, override: false, mayOverride })
    return { ...instants, staffId, conflicts: [] }
  } catch (error) {
    if (!(error instanceof Refused) || !error.details.conflicts) throw error
    return { ...instants, staffId: null, conflicts: error.details.conflicts }
  }
}
