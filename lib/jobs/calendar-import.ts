import { z } from 'zod'
import { type CalendarReading, daysUntilTold, importWindow, nextReading } from '@/lib/domain/calendar-import'
import { DAY } from '@/lib/domain/local-time'
import { tellCalendarFailing } from '@/lib/engine/tell-calendar-failing'
import { keepReading } from '@/lib/settings/calendar-import-blocks'
import { NotACalendar } from './calendar-import-components'
import { type Fetched, type FetchLimits, fetchCalendar, fetchLimits } from './calendar-import-fetch'
import { readCalendar, TooMuchWork } from './calendar-import-read'
import {
  enterImport,
  noteFailure,
  noteUnchanged,
  ownUids,
  type ReadingFailure,
  type ReadingImport,
} from './calendar-import-rows'
import { log } from './log'

const jobShape = z.object({ profileId: z.int(), importId: z.int() })

/** Seconds that a reading may take beyond the fetching, until another worker may take over. */
const margin = 60

type Failed = Extract<Fetched, { kind: 'failed' }>

/**
 * The job behind every calendar that blocks time: fetches it if it has changed and makes its blocked times those that it
 * says. What fails is noted and tried again, ever later; nothing that a calendar holds ends the worker.
 */
export async function importCalendar(payload: unknown, limits: FetchLimits = fetchLimits): Promise<void> {
  const { profileId, importId } = jobShape.parse(payload)
  const calendar = await enterImport(profileId, importId, limits.within / 1000 + margin)
  if (!calendar) return
  const fetched = await fetchIfChanged(calendar, limits)
  if (fetched.kind === 'failed') await fail(calendar, fetched, fetched.retryAfter)
  else if (fetched.kind === 'unchanged') await noteUnchanged(calendar, nextReading(0))
  else await take(calendar, fetched)
}

/** What the same file is understood by: as long as this is the same as well, it says the same. */
const basisOf = ({ now, zone, nights }: ReadingImport): string =>
  JSON.stringify([reader, new Date(now).toISOString().slice(0, 10), zone, nights])

/** Rises when files come to be understood in another way. */
const reader = 1

function fetchIfChanged(calendar: ReadingImport, limits: FetchLimits): Promise<Fetched> | Failed {
  const { address, etag, lastModified, basis } = calendar
  if (address === null) return { kind: 'failed', code: 'address_lost', status: null, retryAfter: null }
  const isSame = basis === basisOf(calendar)
  return fetchCalendar(address, isSame ? { etag, lastModified } : { etag: null, lastModified: null }, limits)
}

async function take(calendar: ReadingImport, fetched: Extract<Fetched, { kind: 'text' }>): Promise<void> {
  const { etag, lastModified } = fetched
  const reading = await understood(calendar, fetched.text)
  if ('code' in reading) return fail(calendar, reading, null)
  await keepReading(calendar, reading, {
    etag,
    lastModified,
    basis: basisOf(calendar),
    next: nextReading(0),
  })
}

async function understood(
  { profileId, now, zone, nights }: ReadingImport,
  text: string,
): Promise<CalendarReading | ReadingFailure> {
  const { before, ahead } = importWindow
  try {
    return await readCalendar(text, {
      window: { start: now - before * DAY, end: now + ahead * DAY },
      now,
      zone,
      nights,
      ownOf: (uids) => ownUids(profileId, uids),
    })
  } catch (error) {
    if (error instanceof NotACalendar) return { code: 'not_a_calendar', status: null }
    if (error instanceof TooMuchWork) return { code: 'too_large', status: null }
    throw error
  }
}

/** Its blocked times stay; when it has failed for a day the business is told. */
async function fail(
  calendar: ReadingImport,
  failure: ReadingFailure,
  retryAfter: number | null,
): Promise<void> {
  const { profileId, importId, failures } = calendar
  const noted = await noteFailure(calendar, failure, nextReading(failures + 1, retryAfter))
  log.info({ profileId, importId, ...failure }, 'a calendar could not be read')
  if (noted && noted.daysFailing >= daysUntilTold) await tellCalendarFailing(profileId, importId)
}
