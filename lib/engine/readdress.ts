import { readProfile } from '@/lib/db/profile-rules'
import { readOpenProposal } from '@/lib/db/proposal-rows'
import type { Owed } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import { type VisitorMail, visitorMails } from '@/lib/domain/mail-kind'
import { mailsTo, type Origin, type Telling, visitorsOf } from './messages'
import { otherDates } from './other-dates'

/** Of an address that differs in the case of its letters only nobody else reads the mails. */
export const isSameAddress = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase()

/**
 * Takes back what still waits for a locked booking's former address, or in a class for one seat's, and answers the same
 * mails for the address that `booking` has by now, each due when the former one was; none without an address. What was
 * asked is asked again while its proposal is open; a reminder is owed again by whoever looks what is due. Somebody
 * else hears of a time alone, not from where it was moved. Mails to the team stay.
 */
export async function readdress(
  tx: Tx,
  profileId: number,
  booking: Booking,
  seatId: number | null,
  reason: string,
  isSomebodyElse = false,
): Promise<Owed[]> {
  const waiting = await tx.query<Waiting>('readdress', withdrawText, [
    profileId,
    booking.id,
    seatId,
    [...visitorMails],
    reason,
  ])
  if (waiting.length === 0) return []
  const profile = await readProfile(tx, profileId)
  const mails = await Promise.all(
    waiting.map(async ({ kind, origin, recipient, dueInSeconds }) => {
      const telling = await again[kind]({ tx, profileId, booking, seatId, recipient })
      const seat = seatId === null ? {} : { participantId: seatId }
      return telling
        ? mailsTo(profile, booking, kind, {
            origin: isSomebodyElse ? null : origin,
            ...telling,
            ...seat,
            dueInSeconds,
          })
        : []
    }),
  )
  return mails.flat()
}

interface Waiting {
  kind: VisitorMail
  origin: Origin | null
  recipient: string
  dueInSeconds: number
}

/** There is one reminder for a start by its key, which one that is taken back gives free. */
const withdrawText = `
  WITH taken AS (
    UPDATE delivery SET state = 'withdrawn', reason = $5,
      idempotency_key = idempotency_key || CASE kind WHEN 'reminder' THEN '/former/' || id ELSE '' END
    WHERE profile_id = $1 AND booking_id = $2 AND participant_id IS NOT DISTINCT FROM $3::int AND state = 'waiting'
      AND kind = ANY ($4::text[])
    RETURNING id, kind, origin, recipient, greatest(0, extract(epoch FROM due_at - clock_timestamp()))::float8 AS "dueInSeconds")
  SELECT kind, origin, recipient, "dueInSeconds" FROM taken ORDER BY id`

interface Said extends Pick<Waiting, 'recipient'> {
  tx: Tx
  profileId: number
  booking: Booking
  seatId: number | null
}

/** What each mail told beside where the booking stands and from where; null: it is not said again here. */
const again: Record<VisitorMail, (said: Said) => Promise<Telling | null>> = {
  received: async () => ({}),
  confirmed: async (said) => ({ others: await datesAlsoTold(said) }),
  cancelled: async ({ booking }) => ({ reason: booking.cancelReason }),
  rescheduled: async () => ({}),
  move_request: async (said) => ({ reason: await whyAsked(said) }),
  proposal: async ({ tx, profileId, booking }) => {
    const proposal = await readOpenProposal(tx, profileId, booking.id)
    return proposal ? { proposal } : null
  },
  reminder: async () => null,
  review_request: async () => ({}),
  waitlist_offer: async ({ booking: { holdExpiresAt } }) =>
    holdExpiresAt ? { offeredUntil: holdExpiresAt } : null,
}

/** The dates of a series that it told of as well: not to somebody else, whose they are not. */
async function datesAlsoTold({ tx, profileId, booking, seatId, recipient }: Said) {
  const [visitor] = visitorsOf(booking, seatId ?? undefined)
  return visitor ? otherDates(tx, profileId, booking, { name: visitor.name, email: recipient }) : []
}

async function whyAsked({ tx, profileId, booking }: Said): Promise<string | null> {
  const [asked] = await tx.query<{ reason: string | null }>(
    'why-asked',
    `SELECT after ->> 'reason' AS reason FROM fact
     WHERE profile_id = $1 AND booking_id = $2 AND type = 'asked' ORDER BY id DESC LIMIT 1`,
    [profileId, booking.id],
  )
  return asked?.reason ?? null
}
