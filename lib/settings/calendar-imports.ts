import { type KeptAddress, keptAddress } from '@/lib/db/calendar-address'
import { touch } from '@/lib/db/record'
import { reader, type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { mostImports } from '@/lib/domain/calendar-import'
import { demand, may } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import { type CalendarImport, readCalendarImport, readCalendarImports } from './calendar-import-rows'
import { type Concerned, lockForOverride } from './lock-for-override'

/** A calendar that is to block time: whose, by what address, and whether it tells what its events are called. */
export interface CalendarImportWish extends Concerned {
  url: string
  label: string
  showTitles: boolean
  enabled: boolean
}

/** An absent key keeps its value. */
export type CalendarImportChange = {
  [Key in keyof CalendarImportWish]?: CalendarImportWish[Key] | undefined
}

/** The calendars that the actor may change: all of them, or those of their own time. Refuses: forbidden. */
export async function calendarImports(actor: Actor): Promise<CalendarImport[]> {
  if (may(actor, 'settings.write')) return readCalendarImports(reader, actor.profileId, null)
  demand(actor, 'blocks.write')
  return readCalendarImports(reader, actor.profileId, actor.staffId ?? 0)
}

/** Refuses: forbidden, not_found, also for a colleague's. */
export const findCalendarImport = (actor: Actor, id: number): Promise<CalendarImport> =>
  theirs(reader, actor, id)

/**
 * Blocks time by somebody else's calendar, which is read as soon as this is stored, and every quarter of an hour.
 * Refuses: forbidden (a colleague's time, the house's), validation_failed (no such person, an address that must not be).
 */
export async function addCalendarImport(actor: Actor, wish: CalendarImportWish): Promise<CalendarImport> {
  demandOwner(actor, wish)
  const { profileId } = actor
  const address = keptAddress(profileId, wish.url)
  return write(profileId, async (tx) => {
    await lockForOverride(tx, profileId, { now: wish })
    await demandFew(tx, profileId)
    const [added] = await tx.query<{ id: number }>('add-calendar-import', addText, [
      profileId,
      ...valuesOf(wish, address),
    ])
    return settled(tx, actor, added?.id ?? 0)
  })
}

/**
 * Changes a calendar. Its blocked times follow at once where that can be said without reading it again. Refuses:
 * forbidden, not_found, and what adding it refuses.
 */
export async function changeCalendarImport(
  actor: Actor,
  id: number,
  change: CalendarImportChange,
): Promise<CalendarImport> {
  const { profileId } = actor
  const address = change.url === undefined ? null : keptAddress(profileId, change.url)
  return write(profileId, async (tx) => {
    const before = await theirs(tx, actor, id)
    const owner = ownerOf(before, change)
    const moves = owner.staffId !== before.staffId || owner.serviceId !== before.serviceId
    if (moves) demandOwner(actor, owner)
    await lockForOverride(tx, profileId, { before, ...(moves && { now: owner }) })
    const wanted = {
      ...owner,
      label: change.label ?? before.label,
      showTitles: change.showTitles ?? before.showTitles,
      enabled: change.enabled ?? before.enabled,
    }
    const [changed] = await tx.query('change-calendar-import', changeText, [
      profileId,
      ...valuesOf(wanted, address),
      id,
    ])
    if (!changed) throw missing('Calendar')
    await tx.query('follow-calendar-import', followText, [
      profileId,
      id,
      wanted.staffId,
      wanted.serviceId,
      wanted.showTitles ? null : wanted.label,
      wanted.enabled,
    ])
    return settled(tx, actor, id)
  })
}

/** Its blocked times go with it. Refuses: forbidden, not_found. */
export async function removeCalendarImport(actor: Actor, id: number): Promise<void> {
  await write(actor.profileId, async (tx) => {
    await theirs(tx, actor, id)
    await tx.query('remove-calendar-import', removeText, [actor.profileId, id])
    touch(tx, actor.profileId)
  })
}

/**
 * Has a calendar read now, or, when it was just read, in a few seconds: nobody's server is to be asked all the time.
 * Refuses: forbidden, not_found, validation_failed for one that is turned off.
 */
export async function refreshCalendarImport(actor: Actor, id: number): Promise<CalendarImport> {
  return write(actor.profileId, async (tx) => {
    const { enabled } = await theirs(tx, actor, id)
    if (!enabled) throw invalid('enabled', 'Is turned off: nothing is read.', 'disabled')
    await tx.query('refresh-calendar-import', refreshText, [actor.profileId, id])
    readSoon(tx, actor.profileId, id)
    return readCalendarImport(tx, actor.profileId, id)
  })
}

/** The end of a write: it is read, and told as it stands. */
function settled(tx: WriteTx, { profileId }: Actor, id: number): Promise<CalendarImport> {
  readSoon(tx, profileId, id)
  touch(tx, profileId)
  return readCalendarImport(tx, profileId, id)
}

const readSoon = (tx: WriteTx, profileId: number, id: number) =>
  tx.atEnd('read-calendar-soon', soonText, [profileId, id])

/** Whose time: of the management's choice, else one's own. */
const mayHave = (actor: Actor, { staffId }: Concerned) =>
  may(actor, 'settings.write') ||
  (may(actor, 'blocks.write') && staffId !== null && staffId === actor.staffId)

function demandOwner(actor: Actor, owner: Concerned): void {
  if (!may(actor, 'settings.write')) demand(actor, 'blocks.write')
  if (!mayHave(actor, owner))
    throw new Refused('forbidden', 'You may only have a calendar block your own time.')
  if (owner.staffId !== null && owner.serviceId !== null)
    throw invalid('serviceId', 'Either a person or a service, not both.')
}

async function theirs(tx: Tx, actor: Actor, id: number): Promise<CalendarImport> {
  if (!may(actor, 'settings.write')) demand(actor, 'blocks.write')
  const found = await readCalendarImport(tx, actor.profileId, id)
  if (!mayHave(actor, found)) throw missing('Calendar')
  return found
}

/** Naming a person alone takes a service's calendar over to them, and the other way round. */
const ownerOf = (before: Concerned, { staffId, serviceId }: CalendarImportChange): Concerned => ({
  staffId: staffId ?? (staffId === null || serviceId ? null : before.staffId),
  serviceId: serviceId ?? (serviceId === null || staffId ? null : before.serviceId),
})

async function demandFew(tx: Tx, profileId: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'count-calendar-imports',
    'SELECT count(*)::int AS count FROM calendar_import WHERE profile_id = $1',
    [profileId],
  )
  if (row && row.count >= mostImports)
    throw invalid('url', `There are ${mostImports} calendars already.`, 'too_many')
}

const valuesOf = (wish: Omit<CalendarImportWish, 'url'>, address: KeptAddress | null) => [
  wish.label,
  wish.staffId,
  wish.serviceId,
  wish.showTitles,
  wish.enabled,
  address?.sealed ?? null,
  address?.host ?? null,
]

const addText = `
  INSERT INTO calendar_import (profile_id, label, staff_id, service_id, show_titles, enabled, address_encrypted, host,
    created_at, next_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp(), clock_timestamp()) RETURNING id`

// Whoever is reading it reads what is not meant any more: their lease ends. How another address does is not known yet.
const changeText = `
  UPDATE calendar_import SET label = $2, staff_id = $3, service_id = $4, show_titles = $5, enabled = $6,
    address_encrypted = coalesce($7, address_encrypted), host = coalesce($8, host), etag = NULL, last_modified = NULL,
    basis = NULL, next_at = clock_timestamp(), lease_token = NULL, lease_until = NULL,
    failing_since = CASE WHEN $7::bytea IS NULL THEN failing_since END,
    failure = CASE WHEN $7::bytea IS NULL THEN failure END,
    failure_status = CASE WHEN $7::bytea IS NULL THEN failure_status END,
    failures = CASE WHEN $7::bytea IS NULL THEN failures ELSE 0 END,
    told_at = CASE WHEN $7::bytea IS NULL THEN told_at END
  WHERE profile_id = $1 AND id = $9 RETURNING id`

const followText = `
  WITH gone AS (DELETE FROM blocked_time WHERE profile_id = $1 AND import_id = $2 AND NOT $6)
  UPDATE blocked_time SET staff_id = $3, service_id = $4, name = coalesce($5, name)
  WHERE profile_id = $1 AND import_id = $2 AND $6`

const removeText = 'DELETE FROM calendar_import WHERE profile_id = $1 AND id = $2'

/** Seconds between two readings that somebody asks for. */
const pause = 10

const refreshText = `
  UPDATE calendar_import SET etag = NULL, last_modified = NULL,
    next_at = greatest(clock_timestamp(), tried_at + interval '${pause} seconds')
  WHERE profile_id = $1 AND id = $2`

const soonText = `
  SELECT graphile_worker.add_job('calendar', json_build_object('profileId', profile_id, 'importId', id),
    run_at := next_at, job_key := 'calendar:' || profile_id || ':' || id)
  FROM calendar_import WHERE profile_id = $1 AND id = $2 AND enabled`
