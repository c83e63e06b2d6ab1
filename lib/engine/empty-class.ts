import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { type Booking, isNamelessSeat } from '@/lib/domain/booking'
import { changeStatusIn } from './change-status-in'

/** Why a class is cancelled that nobody cancelled. */
const everybodyLeft = 'Everybody has left.'

/** Nobody takes part any more; somebody who missed it did, and who is only typing their name does not yet. */
const isEmpty = ({ participants }: Booking) =>
  participants.every((seat) => seat.status === 'cancelled' || isNamelessSeat(seat))

const isAhead = ({ status }: Booking) =>
  status !== 'completed' && status !== 'cancelled' && status !== 'no_show'

/**
 * A locked class after one of its seats has changed: the last one who leaves cancels it, so that it gives back its time
 * and whoever books that time begins a new one; the first one who comes back brings it back, if its time is still free.
 * Nobody is told more than of their own seat. Refuses as changeStatus does.
 */
export async function settleClass(
  tx: WriteTx,
  actor: Actor,
  before: Booking,
  after: Booking,
  override: boolean,
): Promise<Booking> {
  const become = async (status: 'cancelled' | 'confirmed', reason: string | null) => {
    const { booking } = await changeStatusIn(tx, actor, after, {
      status,
      reason,
      override,
      tell: false,
      version: null,
    })
    return booking
  }
  if (isEmpty(after) && isAhead(after)) return become('cancelled', everybodyLeft)
  const comesBack = after.status === 'cancelled' && isEmpty(before) && !isEmpty(after)
  return comesBack ? become('confirmed', null) : after
}
