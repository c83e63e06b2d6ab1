import { readProfile } from '@/lib/db/profile-rules'
import { record } from '@/lib/db/record'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { type Conflict, invalid, type Reason, Refused } from '@/lib/domain/refusal'
import { type BookingWish, bookIn, lastWall } from './book'
import { mailsTo } from './messages'
import { occurrencesOf } from './occurrences'
import { ownCalendar } from './own-calendar'
import { rehearse } from './rehearse'

/** A booking that repeats: the first one, and the rule (RFC 5545) for the dates of all. */
export interface SeriesWish extends BookingWish {
  rule: string
  /** Dates of the rule that are left out. */
  except: string[]
}

/** What becomes of one date of a series. */
export interface Occurrence {
  date: string
  refused: { reason: Reason; message: string; conflicts: Conflict[] } | null
}

export interface Series {
  id: number
  uid: string
  rule: string
  bookings: Booking[]
}

/**
 * Books every date of a series in one transaction: all or none. One mail tells the visitor of all of them.
 * Refuses as book does, naming every date that cannot be had, and a rule that is none (at `rule`).
 */
export async function repeat(actor: Actor, wish: SeriesWish): Promise<Series> {
  const dates = datesFor(actor, wish)
  return write(actor.profileId, async (tx) => {
    const series = await insertSeries(tx, actor.profileId, wish.rule)
    const { bookings, occurrences } = await bookAll(tx, actor, wish, dates, series.id)
    const refused = occurrences.filter((occurrence) => occurrence.refused)
    if (refused.length > 0) throw refusalOf(refused, dates.length)
    await tell(tx, actor, wish, bookings)
    return { ...series, bookings }
  }).catch(lastWall)
}

/** What repeat would do on each date, found out by doing it in a transaction that is rolled back. */
export async function rehearseSeries(actor: Actor, wish: SeriesWish): Promise<Occurrence[]> {
  const dates = datesFor(actor, wish)
  const { occurrences } = await rehearse(actor.profileId, async (tx) => {
    const series = await insertSeries(tx, actor.profileId, wish.rule)
    return bookAll(tx, actor, wish, dates, series.id)
  }).catch(lastWall)
  return occurrences
}

function datesFor(actor: Actor, wish: SeriesWish): string[] {
  demand(actor, 'bookings.write')
  ownCalendar(actor, wish.staffId)
  const dates = occurrencesOf(wish.rule, wish.date).filter((date) => !wish.except.includes(date))
  if (dates.length === 0) throw invalid('except', 'Leaves out every date.', 'empty')
  return dates
}

async function insertSeries(tx: Tx, profileId: number, rule: string) {
  const [series] = await tx.query<Omit<Series, 'bookings'>>(
    'insert-series',
    'INSERT INTO series (profile_id, rule) VALUES ($1, $2) RETURNING id, uid, rule',
    [profileId, rule],
  )
  return series as Omit<Series, 'bookings'>
}

async function bookAll(tx: WriteTx, actor: Actor, wish: SeriesWish, dates: string[], seriesId: number) {
  const bookings: Booking[] = []
  const occurrences: Occurrence[] = []
  const staffId = ownCalendar(actor, wish.staffId)
  for (const date of dates) {
    const one = { ...wish, date, checkoutDate: checkoutOn(date, wish), staffId, seriesId, tell: false }
    const refused = await bookIn(tx, actor, one).then((booking) => void bookings.push(booking), refusedDate)
    occurrences.push({ date, refused: refused ?? null })
  }
  return { bookings, occurrences }
}

/** As many nights as the first stay has. */
const checkoutOn = (date: string, { date: first, checkoutDate }: SeriesWish) =>
  checkoutDate === null ? null : addDays(date, daysBetween(first, checkoutDate))

/** What the time is to blame for is one date's matter; a wrong field is that of all. */
function refusedDate(error: unknown): NonNullable<Occurrence['refused']> {
  if (!(error instanceof Refused)) throw error
  const isAboutTime = (error.details.conflicts ?? []).length > 0 || error.reason === 'nonexistent_local_time'
  if (!isAboutTime && error.reason !== 'duplicate_booking') throw error
  return { reason: error.reason, message: error.message, conflicts: error.details.conflicts ?? [] }
}

function refusalOf(refused: Occurrence[], all: number): Refused {
  const [first] = refused
  const dates = refused.map(({ date }) => date).join(', ')
  return new Refused(
    first?.refused?.reason ?? 'slot_taken',
    `${refused.length} of ${all} dates cannot be booked: ${dates}. Nothing was booked.`,
    { conflicts: refused.flatMap(({ refused: why }) => why?.conflicts ?? []) },
  )
}

/** The series as a fact of its first booking, and the one mail that names them all. */
async function tell(tx: WriteTx, actor: Actor, wish: SeriesWish, bookings: Booking[]): Promise<void> {
  const [first, ...others] = bookings
  if (!first) return
  const profile = await readProfile(tx, actor.profileId)
  const seat = first.participants.at(-1)
  const owed =
    wish.tell && wish.status === 'confirmed'
      ? await mailsTo(profile, first, 'confirmed', {
          others: others.map((booking) => ({ booking, seat: booking.participants.at(-1) ?? null })),
          ...(seat && { participantId: seat.id }),
        })
      : []
  const after = { rule: wish.rule, bookings: bookings.length }
  record(tx, actor, first, { type: 'repeated', before: null, after }, { owed })
}
