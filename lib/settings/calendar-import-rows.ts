import type { Tx } from '@/lib/db/transaction'
import type { ImportFailure } from '@/lib/domain/calendar-import'
import { missing } from '@/lib/domain/refusal'
import { type Affected, affected, isToCome } from './override-affected'

/** Somebody else's calendar whose events block time, and how reading it goes. Its address is never told again. */
export interface CalendarImport {
  id: number
  uid: string
  label: string
  /** Whose time it blocks: a person's, a service's, or, with neither, everybody's. */
  staffId: number | null
  staffName: string | null
  serviceId: number | null
  serviceName: string | null
  host: string
  showTitles: boolean
  enabled: boolean
  /** Its person has left, or its service is not sold any more. */
  isOver: boolean
  createdAt: Date
  /** When it was read last; null: never. */
  readAt: Date | null
  triedAt: Date | null
  nextAt: Date
  isReading: boolean
  failingSince: Date | null
  failure: ImportFailure | null
  /** What the other side answered. */
  failureStatus: number | null
  blocks: number
  /** Events that could not be understood. */
  unreadable: number
  /** Events of our own that came back and block nothing. */
  own: number
  /** There were more events than may be. */
  isCut: boolean
  /** Bookings to come that stand in its blocked times. */
  clashes: Affected
}

type Row = Omit<CalendarImport, 'clashes'> & { zone: string; clashes: { id: number; start: number }[] }

/** The profile's calendars, the oldest first; of one person (`staffId`), or (null) all. */
export async function readCalendarImports(
  tx: Tx,
  profileId: number,
  staffId: number | null,
): Promise<CalendarImport[]> {
  const rows = await tx.query<Row>(
    'calendar-imports',
    `${select} AND ($2::int IS NULL OR i.staff_id = $2) ORDER BY i.id`,
    [profileId, staffId],
  )
  return rows.map(imported)
}

/** Refuses one that is not there as missing. */
export async function readCalendarImport(tx: Tx, profileId: number, id: number): Promise<CalendarImport> {
  const [row] = await tx.query<Row>('calendar-import', `${select} AND i.id = $2`, [profileId, id])
  if (!row) throw missing('Calendar')
  return imported(row)
}

const imported = ({ zone, ...row }: Row): CalendarImport => ({ ...row, clashes: affected(row.clashes, zone) })

/** So many bookings that clash are named. */
const mostClashes = 200

const clashes = `
  SELECT DISTINCT b.id, b.starts_at
  FROM blocked_time k JOIN booking b ON b.profile_id = k.profile_id AND ${isToCome}
    AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange(k.starts_at, k.ends_at, '[)')
    AND (k.staff_id IS NULL OR b.staff_id = k.staff_id) AND (k.service_id IS NULL OR b.service_id = k.service_id)
  WHERE k.profile_id = i.profile_id AND k.import_id = i.id AND k.ends_at > clock_timestamp()
  ORDER BY b.starts_at, b.id LIMIT ${mostClashes}`

const select = `
  SELECT i.id, i.uid, i.label, i.staff_id AS "staffId", t.name AS "staffName", i.service_id AS "serviceId",
    s.name AS "serviceName", i.host, i.show_titles AS "showTitles", i.enabled,
    coalesce(t.archived_at, s.archived_at) IS NOT NULL AS "isOver", i.created_at AS "createdAt",
    i.read_at AS "readAt", i.tried_at AS "triedAt", i.next_at AS "nextAt",
    i.enabled AND (i.next_at <= clock_timestamp() OR coalesce(i.lease_until > clock_timestamp(), false)) AS "isReading",
    i.failing_since AS "failingSince", i.failure, i.failure_status AS "failureStatus", i.unreadable, i.own,
    i.is_cut AS "isCut", p.timezone AS zone,
    (SELECT count(*)::int FROM blocked_time k WHERE k.profile_id = i.profile_id AND k.import_id = i.id) AS blocks,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'start', (extract(epoch FROM c.starts_at) * 1000)::bigint)
      ORDER BY c.starts_at, c.id), '[]') FROM (${clashes}) c) AS clashes
  FROM calendar_import i
  JOIN profile p ON p.id = i.profile_id
  LEFT JOIN staff t ON t.profile_id = i.profile_id AND t.id = i.staff_id
  LEFT JOIN service s ON s.profile_id = i.profile_id AND s.id = i.service_id
  WHERE i.profile_id = $1`
