import { addressIn } from '@/lib/db/calendar-address'
import { touch } from '@/lib/db/record'
import { query, write } from '@/lib/db/transaction'
import type { ImportFailure } from '@/lib/domain/calendar-import'
import { ownUid } from '@/lib/domain/calendar-uid'
import type { ReadingId } from '@/lib/settings/calendar-import-blocks'

/** A calendar that one worker reads. */
export interface ReadingImport extends ReadingId {
  /** null: it can no longer be decrypted. */
  address: string | null
  etag: string | null
  lastModified: string | null
  /** What its last reading was made with. */
  basis: string | null
  /** How often it has failed since it was read last. */
  failures: number
  zone: string
  nights: { checkIn: number; checkOut: number } | null
  now: number
}

/** Takes a calendar for so many seconds; null while another worker has it, when it is not due, or turned off. */
export async function enterImport(
  profileId: number,
  importId: number,
  lease: number,
): Promise<ReadingImport | null> {
  const [row] = await query<Omit<ReadingImport, 'address'> & { sealed: Buffer }>('enter-import', enterText, [
    profileId,
    importId,
    lease,
  ])
  if (!row) return null
  const { sealed, ...rest } = row
  return { ...rest, address: addressIn(profileId, sealed) }
}

/** Of somebody who has left, or of what is no longer sold, nothing is read any more. */
const isAlive = `i.enabled AND (i.lease_until IS NULL OR i.lease_until <= clock_timestamp())
  AND NOT EXISTS (SELECT FROM staff t WHERE t.profile_id = i.profile_id AND t.id = i.staff_id AND t.archived_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM service s WHERE s.profile_id = i.profile_id AND s.id = i.service_id AND s.archived_at IS NOT NULL)`

const enterText = `
  WITH entered AS (
    UPDATE calendar_import i
    SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + $3 * interval '1 second'
    WHERE i.profile_id = $1 AND i.id = $2 AND i.next_at <= clock_timestamp() AND ${isAlive} RETURNING i.*)
  SELECT i.profile_id AS "profileId", i.id AS "importId", i.lease_token AS token, i.address_encrypted AS sealed, i.etag,
    i.last_modified AS "lastModified", i.basis, i.failures, p.timezone AS zone,
    (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
    CASE WHEN s.kind = 'rental'
      THEN json_build_object('checkIn', s.check_in_minute, 'checkOut', s.check_out_minute) END AS nights
  FROM entered i JOIN profile p ON p.id = i.profile_id
  LEFT JOIN service s ON s.profile_id = i.profile_id AND s.id = i.service_id`

/** Notes that a calendar is as it was when it was read last. */
export async function noteUnchanged({ profileId, importId, token }: ReadingId, next: number): Promise<void> {
  await query('note-unchanged', unchangedText, [profileId, importId, token, next])
}

const unchangedText = `
  UPDATE calendar_import SET read_at = clock_timestamp(), tried_at = clock_timestamp(),
    next_at = clock_timestamp() + $4 * interval '1 millisecond', failing_since = NULL, failures = 0, failure = NULL,
    failure_status = NULL, told_at = NULL, lease_token = NULL, lease_until = NULL
  WHERE profile_id = $1 AND id = $2 AND lease_token = $3::uuid`

/** Why a reading failed, and what the other side answered. */
export interface ReadingFailure {
  code: ImportFailure
  status: number | null
}

/**
 * Notes that a calendar could not be read: its blocked times stay. Answers for how many days it has been failing, where
 * nobody was told of that yet.
 */
export async function noteFailure(
  { profileId, importId, token }: ReadingId,
  { code, status }: ReadingFailure,
  next: number,
): Promise<{ daysFailing: number } | null> {
  return write(profileId, async (tx) => {
    const values = [profileId, importId, token, code, status, next]
    const [row] = await tx.query<{ daysFailing: number; isNew: boolean; isTold: boolean }>(
      'note-failure',
      failureText,
      values,
    )
    if (row?.isNew) touch(tx, profileId)
    return row && !row.isTold ? row : null
  })
}

const failureText = `
  WITH before AS (
    SELECT profile_id, id, failure, failure_status FROM calendar_import
    WHERE profile_id = $1 AND id = $2 AND lease_token = $3::uuid FOR NO KEY UPDATE)
  UPDATE calendar_import i SET tried_at = clock_timestamp(), failures = i.failures + 1, failure = $4, failure_status = $5,
    failing_since = coalesce(i.failing_since, clock_timestamp()),
    next_at = clock_timestamp() + $6 * interval '1 millisecond', lease_token = NULL, lease_until = NULL
  FROM before b WHERE i.profile_id = b.profile_id AND i.id = b.id
  RETURNING (extract(epoch FROM clock_timestamp() - i.failing_since) / 86400)::float8 AS "daysFailing",
    (b.failure, b.failure_status) IS DISTINCT FROM (i.failure, i.failure_status) AS "isNew",
    i.told_at IS NOT NULL AS "isTold"`

/** Gives a job to calendars that are due. */
export async function wakeCalendars(): Promise<void> {
  await query('wake-calendars', wakeText)
}

const wakeText = `
  SELECT graphile_worker.add_job('calendar', json_build_object('profileId', i.profile_id, 'importId', i.id),
    job_key := 'calendar:' || i.profile_id || ':' || i.id)
  FROM calendar_import i WHERE i.next_at <= clock_timestamp() AND ${isAlive} ORDER BY i.next_at LIMIT 500`

/**
 * Which of these UIDs are the business's own: bookings and seats as its mails and feeds have them, and blocked times as
 * its feeds have, also of what was cancelled or deleted meanwhile.
 */
export async function ownUids(profileId: number, uids: string[]): Promise<ReadonlySet<string>> {
  const maybe = uids.flatMap((text) => {
    const own = ownUid(text)
    return own ? [{ text, ...own }] : []
  })
  if (maybe.length === 0) return new Set()
  const rows = await query<{ uid: string }>('own-uids', ownText, [profileId, maybe.map(({ uid }) => uid)])
  const known = new Set(rows.map(({ uid }) => uid))
  return new Set(maybe.filter((each) => known.has(each.profileUid ?? each.uid)).map(({ text }) => text))
}

const ownText = `
  SELECT uid::text FROM profile WHERE id = $1
  UNION ALL SELECT uid::text FROM booking WHERE profile_id = $1 AND uid = ANY ($2::uuid[])
  UNION ALL SELECT uid::text FROM participant WHERE profile_id = $1 AND uid = ANY ($2::uuid[])`
