import { openCustomerToken, type TokenCustomer } from '@/lib/db/customer-token'
import { type Opened, openedIn, openLink } from '@/lib/db/opened-link'
import type { Tx } from '@/lib/db/transaction'
import { readLink } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { Refused } from '@/lib/domain/refusal'
import { holds } from '@/lib/domain/status'
import { visitorOf } from './visitor-hold'

/** Who holds a token, and what of a booking it opens: all of one customer's, or what the link of a mail leads to. */
export interface TokenHolder {
  actor: Actor
  /** null: the token is a mail's link, for one booking only. */
  customer: TokenCustomer | null
  /** Their own booking, or their seat of a class; null: nothing of theirs. */
  opens(booking: Booking): Opened | null
}

/** The holder of a token; null when it opens nothing (any more). */
export const tokenHolder = async (tx: Tx, token: string): Promise<TokenHolder | null> =>
  (await byCustomer(tx, token)) ?? byLink(tx, token)

/** The holder of a token. Refuses one that opens nothing (any more) with `unauthenticated`. */
export async function demandHolder(tx: Tx, token: string): Promise<TokenHolder> {
  const holder = await tokenHolder(tx, token)
  if (!holder) throw new Refused('unauthenticated', 'This token is unknown or was revoked.')
  return holder
}

async function byCustomer(tx: Tx, token: string): Promise<TokenHolder | null> {
  const customer = await openCustomerToken(tx, token)
  if (!customer) return null
  const { profileId, id, name } = customer
  return {
    actor: visitorActor(profileId, name, id),
    customer,
    opens: (booking) => theirs(booking, profileId, id),
  }
}

async function byLink(tx: Tx, token: string): Promise<TokenHolder | null> {
  const target = readLink('booking', token)
  const opened = await openLink(tx, 'booking', token)
  if (!target || !opened) return null
  const { name, customerId } = visitorOf(opened)
  return {
    actor: visitorActor(target.profileId, name, customerId),
    customer: null,
    opens: (booking) => (booking.id === opened.booking.id ? openedIn(booking, target) : null),
  }
}

/** A customer's booking; of a class the seat they have, or the last one they had. */
function theirs(booking: Booking, profileId: number, customerId: number): Opened | null {
  if (booking.kind !== 'group')
    return booking.customerId === customerId ? { profileId, booking, seat: null } : null
  const seats = booking.participants.filter((seat) => seat.customerId === customerId)
  const seat = seats.findLast(({ status }) => holds(status)) ?? seats.at(-1)
  return seat ? { profileId, booking, seat } : null
}
