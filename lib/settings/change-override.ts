import { touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { discreetOverride } from '@/lib/domain/discretion'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import type { OverrideRow } from '@/lib/domain/situation'
import { lockForOverride } from './lock-for-override'
import { type Affected, bookingsOutside } from './override-affected'
import { deleteOverride, readOverride, updateOverride } from './override-rows'

/** An absent key keeps its value; hours that are given open the day, closing it takes them away. */
export interface OverrideChange {
  closed?: boolean | undefined
  intervals?: [number, number][] | undefined
  reason?: string | null | undefined
}

/** One override, as the actor may read it. Refuses: missing. */
export async function findOverride(actor: Actor, id: number): Promise<OverrideRow> {
  demand(actor, 'setup.read')
  return discreetOverride(actor, await readOverride(reader, actor.profileId, id))
}

/** Changes what a date is; its date and person stay. Refuses: forbidden, missing, a day neither closed nor with hours. */
export async function changeOverride(
  actor: Actor,
  id: number,
  change: OverrideChange,
): Promise<{ override: OverrideRow; affected: Affected }> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const override = changed(await held(tx, actor, id), change)
    await updateOverride(tx, actor.profileId, override)
    touch(tx, actor.profileId)
    return { override, affected: await bookingsOutside(tx, actor, override.staffId, [override.date]) }
  })
}

/** The date goes back to its week; what is then outside hours is told as well. Refuses: forbidden, missing. */
export async function removeOverride(actor: Actor, id: number): Promise<Affected> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const { staffId, date } = await held(tx, actor, id)
    await deleteOverride(tx, actor.profileId, id)
    touch(tx, actor.profileId)
    return bookingsOutside(tx, actor, staffId, [date])
  })
}

/** Whom an override concerns never changes, so it may be asked before the lock; the rest is read after it. */
async function held(tx: WriteTx, actor: Actor, id: number): Promise<OverrideRow> {
  const { staffId } = await readOverride(tx, actor.profileId, id)
  await lockForOverride(tx, actor.profileId, { before: { staffId, serviceId: null } })
  return readOverride(tx, actor.profileId, id)
}

function changed(override: OverrideRow, { closed, intervals, reason }: OverrideChange): OverrideRow {
  const isClosed = closed ?? (intervals ? intervals.length === 0 && override.closed : override.closed)
  const open = isClosed ? [] : (intervals ?? override.intervals)
  if (!isClosed && open.length === 0) throw invalid('intervals', 'An open day needs hours.', 'required')
  return {
    ...override,
    closed: isClosed,
    intervals: open,
    reason: reason === undefined ? override.reason : reason,
  }
}
