import { touch } from '@/lib/db/record'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { type Fault, Refused } from '@/lib/domain/refusal'
import type { OverrideRow } from '@/lib/domain/situation'
import { lockForOverride } from './lock-for-override'
import { type Affected, bookingsOutside } from './override-affected'
import { type OverrideDay, putOverrides, takenDates } from './override-rows'

export interface OverrideWish {
  /** null: the profile's own hours. */
  staffId: number | null
  /** Each date once; `field` is what a refusal of it points at. */
  days: (OverrideDay & { field: string })[]
  /** Take the place of overrides that stand there; otherwise they are a reason to refuse. */
  replace: boolean
}

/**
 * Closes dates or gives them special hours, all or none; one override per person and date. Bookings stay; those that
 * now lie outside hours are told. Refuses: forbidden, an unknown person, dates that have an override already.
 */
export async function addOverrides(
  actor: Actor,
  { staffId, days, replace }: OverrideWish,
): Promise<{ overrides: OverrideRow[]; affected: Affected }> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockForOverride(tx, actor.profileId, { now: { staffId, serviceId: null } })
    if (!replace) await demandFree(tx, actor.profileId, staffId, days)
    const overrides = await putOverrides(
      tx,
      actor.profileId,
      staffId,
      days.map(({ field: _, ...day }) => day),
    )
    touch(tx, actor.profileId)
    const dates = days.map(({ date }) => date)
    return { overrides, affected: await bookingsOutside(tx, actor, staffId, dates) }
  })
}

async function demandFree(
  tx: Tx,
  profileId: number,
  staffId: number | null,
  days: OverrideWish['days'],
): Promise<void> {
  const taken = await takenDates(
    tx,
    profileId,
    staffId,
    days.map(({ date }) => date),
  )
  if (taken.length === 0) return
  const more = taken.length > 3 ? ` and ${taken.length - 3} more` : ''
  const message = `There already is an override on ${taken.slice(0, 3).join(', ')}${more}.`
  const fields = new Set(days.filter(({ date }) => taken.includes(date)).map(({ field }) => field))
  const faults: Fault[] = [...fields].map((field) => ({ field, code: 'taken', message, asWritten: true }))
  throw new Refused('validation_failed', message, { faults })
}
