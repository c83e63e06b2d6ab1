import { pool } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { book } from './book'
import { changeStatus } from './change-status'
import { joinWaitlist, type WaitlistWish } from './join-waitlist'
import { become, type House, visitor, wish } from './test-house'
import { waitlist } from './waitlist'

/** What stories of a house's waitlist are told with. */
export function waitlistOf(house: House) {
  let day = 0

  /** A day of its own on which Ada is booked at ten, and that is the only time anybody waits for. */
  const fullDay = async () => {
    day += 1
    const date = addDays(house.monday, day)
    const taken = await book(house.owner, wish(house, { date }))
    return { date, taken }
  }

  const wishes = (date: string, changes: Partial<WaitlistWish> = {}): WaitlistWish => ({
    serviceId: house.haircut.id,
    staffId: house.ada.id,
    dateFrom: date,
    dateTo: date,
    fromMinute: 600,
    untilMinute: 601,
    nights: null,
    ...visitor('Wanda Waits'),
    locale: null,
    ...changes,
  })

  const waits = (date: string, name: string, changes: Partial<WaitlistWish> = {}) =>
    joinWaitlist(house.owner, wishes(date, { ...visitor(name), ...changes }))

  const free = ({ id }: { id: number }) => changeStatus(house.owner, id, become('cancelled'))

  const entryNow = async (id: number) => {
    const all = await waitlist(house.owner, {
      states: ['waiting', 'offered', 'booked', 'left', 'expired'],
      serviceId: null,
      limit: 500,
      offset: 0,
    })
    const entry = all.entries.find((each) => each.id === id)
    if (!entry) throw new Error('gone')
    return entry
  }

  /** The link in the mail of an offer. */
  const linkOf = async (entryId: number) => {
    const { bookingId, participantId } = await entryNow(entryId)
    return { profileId: house.profileId, bookingId: bookingId ?? 0, seatId: participantId, linkVersion: 1 }
  }

  const statusOf = async (id: number | null) => {
    const { rows } = await pool().query(
      'SELECT status, deleted_at IS NOT NULL AS gone FROM booking WHERE id = $1',
      [id],
    )
    return rows[0]
  }

  /** Two hours go by. */
  const timePasses = (entryId: number) =>
    pool().query(
      `WITH w AS (UPDATE waitlist_entry SET offered_until = now() - interval '1 second' WHERE id = $1
         RETURNING booking_id, participant_id), q AS (
         UPDATE participant SET hold_expires_at = now() - interval '1 second' WHERE id = (SELECT participant_id FROM w))
       UPDATE booking SET hold_expires_at = now() - interval '1 second'
       WHERE id = (SELECT booking_id FROM w) AND status = 'reserved'`,
      [entryId],
    )

  return { fullDay, wishes, waits, free, entryNow, linkOf, statusOf, timePasses }
}
