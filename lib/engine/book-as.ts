import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking, Status } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { type BookingWish, book, bookIn, lastWall } from './book'
import { changeStatusIn } from './change-status-in'
import { ownCalendar } from './own-calendar'
import { suggesting } from './suggest'

/** What is booked in a status of its own: it is still to come, or it is noted what became of it. */
export interface NotedWish extends Omit<BookingWish, 'status' | 'holdExpiresAt' | 'recorded'> {
  status: Status
  startsAt: number
}

/**
 * Books in any status. What is only reserved is kept until it would begin. What is noted as over, missed or cancelled may
 * have passed, and nobody is told of it; its time must have been free all the same. Refuses as book does.
 */
export async function bookAs(actor: Actor, { status, ...wish }: NotedWish): Promise<Booking> {
  if (status === 'reserved') return book(actor, { ...wish, status, holdExpiresAt: new Date(wish.startsAt) })
  if (status === 'pending' || status === 'confirmed') return book(actor, { ...wish, status })
  demand(actor, 'bookings.write')
  const noted = { ...wish, staffId: ownCalendar(actor, wish.staffId) }
  return suggesting(
    actor.profileId,
    () => noted,
    () => write(actor.profileId, (tx) => noteIn(tx, actor, noted, status)).catch(lastWall),
  )
}

async function noteIn(
  tx: WriteTx,
  actor: Actor,
  wish: Omit<NotedWish, 'status'>,
  status: Status,
): Promise<Booking> {
  const silent = { tell: false, override: false, reason: null, version: null }
  const booked = await bookIn(tx, actor, { ...wish, status: 'confirmed', tell: false, recorded: true })
  const { booking } = await changeStatusIn(tx, actor, booked, { ...silent, status })
  return booking
}
