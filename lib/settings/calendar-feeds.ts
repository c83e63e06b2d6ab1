import { createHash, randomBytes } from 'node:crypto'
import { touch } from '@/lib/db/record'
import { query, reader, type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, may } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'

/** A secret address at which a calendar program reads the diary, or one person's. */
export interface CalendarFeed {
  id: number
  uid: string
  /** null: the whole diary. */
  staffId: number | null
  staffName: string | null
  createdAt: Date
  /** When a program last read it, to the minute. */
  readAt: Date | null
}

const mostOfOne = 20

/** The addresses that the actor may end: all of them, or those of their own calendar. Refuses: forbidden. */
export async function calendarFeeds(actor: Actor): Promise<CalendarFeed[]> {
  demand(actor, 'bookings.read')
  const own = may(actor, 'settings.write') ? null : (actor.staffId ?? 0)
  return reader.query<CalendarFeed>(
    'calendar-feeds',
    `${select} AND ($2::int IS NULL OR f.staff_id = $2) ORDER BY f.id`,
    [actor.profileId, own],
  )
}

/**
 * Makes an address of the diary, or of a person's calendar. The token is told once: only its hash is kept.
 * Refuses: forbidden (a colleague's, the whole diary), validation_failed (nobody of that id, too many).
 */
export async function addCalendarFeed(
  actor: Actor,
  staffId: number | null,
): Promise<{ feed: CalendarFeed; token: string }> {
  demandCalendar(actor, staffId)
  const { profileId } = actor
  const token = randomBytes(32).toString('base64url')
  return write(profileId, async (tx) => {
    await demandStaff(tx, profileId, staffId)
    const [added] = await tx.query<{ id: number }>(
      'add-calendar-feed',
      `INSERT INTO calendar_feed (profile_id, staff_id, token_hash, user_id, created_at)
       VALUES ($1, $2, $3, $4, clock_timestamp()) RETURNING id`,
      [profileId, staffId, hashOf(token), actor.kind === 'user' ? actor.id : null],
    )
    touch(tx, profileId)
    return { feed: await theFeed(tx, profileId, added?.id ?? 0), token }
  })
}

/** Ends an address: it leads nowhere any more. Refuses: forbidden, not_found, also for a colleague's. */
export async function endCalendarFeed(actor: Actor, id: number): Promise<void> {
  demand(actor, 'bookings.read')
  await write(actor.profileId, async (tx) => {
    const { staffId } = await theFeed(tx, actor.profileId, id)
    if (!mayHave(actor, staffId)) throw missing('Calendar feed')
    await tx.query(
      'end-calendar-feed',
      'UPDATE calendar_feed SET revoked_at = now() WHERE profile_id = $1 AND id = $2',
      [actor.profileId, id],
    )
    touch(tx, actor.profileId)
  })
}

/** Whose calendar an address is. */
export interface FeedTarget {
  profileId: number
  staffId: number | null
}

/**
 * What a token opens; null for one that is unknown, ended, of somebody who has left, or made by somebody who could not
 * make it any more. Notes that it was read, at most once a minute.
 */
export async function readCalendarFeed(token: string): Promise<FeedTarget | null> {
  const [target] = await query<FeedTarget>('read-calendar-feed', read, [hashOf(token)])
  return target ?? null
}

const mayHave = (actor: Actor, staffId: number | null) =>
  may(actor, 'settings.write') || (staffId !== null && staffId === actor.staffId)

function demandCalendar(actor: Actor, staffId: number | null): void {
  demand(actor, 'bookings.read')
  if (!mayHave(actor, staffId))
    throw new Refused('forbidden', 'You may only have an address of your own calendar.')
}

async function demandStaff(tx: Tx, profileId: number, staffId: number | null): Promise<void> {
  const [found] = await tx.query<{ isThere: boolean; feeds: number }>('feeds-of-staff', ofStaff, [
    profileId,
    staffId,
  ])
  if (!found?.isThere) throw invalid('staffId', 'No such person.', 'unknown_operator')
  if (found.feeds >= mostOfOne) throw invalid('staffId', `At most ${mostOfOne} addresses.`, 'too_big')
}

async function theFeed(tx: Tx, profileId: number, id: number): Promise<CalendarFeed> {
  const [feed] = await tx.query<CalendarFeed>('calendar-feed', `${select} AND f.id = $2`, [profileId, id])
  if (!feed) throw missing('Calendar feed')
  return feed
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

const select = `
  SELECT f.id, f.uid, f.staff_id AS "staffId", s.name AS "staffName", f.created_at AS "createdAt", f.read_at AS "readAt"
  FROM calendar_feed f LEFT JOIN staff s ON s.profile_id = f.profile_id AND s.id = f.staff_id
  WHERE f.profile_id = $1 AND f.revoked_at IS NULL`

const ofStaff = `
  SELECT $2::int IS NULL OR EXISTS (
      SELECT FROM staff WHERE profile_id = $1 AND id = $2 AND archived_at IS NULL) AS "isThere",
    (SELECT count(*) FROM calendar_feed
     WHERE profile_id = $1 AND staff_id IS NOT DISTINCT FROM $2::int AND revoked_at IS NULL) AS feeds`

/** Who made it must still be somebody who may: of the management, or the person themselves. */
const read = `
  WITH found AS (
    SELECT f.profile_id, f.id, f.staff_id FROM calendar_feed f
    WHERE f.token_hash = $1 AND f.revoked_at IS NULL
      AND (f.staff_id IS NULL OR EXISTS (
        SELECT FROM staff s WHERE s.profile_id = f.profile_id AND s.id = f.staff_id AND s.archived_at IS NULL))
      AND (f.user_id IS NULL OR EXISTS (
        SELECT FROM membership m WHERE m.profile_id = f.profile_id AND m.user_id = f.user_id
          AND (m.role IN ('owner', 'manager') OR m.staff_id = f.staff_id)))
  ), noted AS (
    UPDATE calendar_feed f SET read_at = now() FROM found
    WHERE f.profile_id = found.profile_id AND f.id = found.id
      AND (f.read_at IS NULL OR f.read_at < now() - interval '1 minute'))
  SELECT profile_id AS "profileId", staff_id AS "staffId" FROM found`
