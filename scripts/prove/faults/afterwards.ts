import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { profileApi } from '@/e2e/api-client'
import type { AuditFinding } from '@/lib/db/audit'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { daybook, direct } from './database'
import { type Life, standsAfter } from './life'
import { mailFaults } from './mails'
import type { Stage } from './stage'

/** In ms: for so long what is owed may take once nothing is in its way any more. */
const patience = 100_000

type Audited = Pick<Stage, 'url' | 'key' | 'databaseUrl' | 'environment' | 'resend'>

/** Everything that must be true of a business when a fault is over, and is not. */
export async function afterwards(stage: Audited, lives: Life[]): Promise<string[]> {
  const owed = await settle(stage)
  const bookings = await allBookings(stage)
  const wrong = lives.flatMap((life) => settled(life, bookings.get(life.email) ?? []))
  return [...owed, ...(await auditOf(stage)), ...wrong, ...(await mailFaults(stage, lives, bookings))]
}

/** Waits until nothing is owed any more; tells what still is when that takes too long. */
async function settle({ databaseUrl }: Audited): Promise<string[]> {
  for (const end = Date.now() + patience; ; await pause(500)) {
    const owed = await direct<{ what: string }>(
      databaseUrl,
      `SELECT 'mail ' || id || ' is still ' || state || ' after ' || attempts || ' tries: ' || coalesce(reason, '') AS what
       FROM delivery WHERE state IN ('waiting', 'sending')`,
    )
    if (owed.length === 0 || Date.now() > end) return owed.map(({ what }) => what)
  }
}

/** What the command line finds. */
async function auditOf({ environment }: Audited): Promise<string[]> {
  const told = await daybook(['audit', '--json', '--owed-minutes', '1'], environment).catch(
    ({ stdout }: { stdout: string }) => stdout,
  )
  const { checks } = JSON.parse(told) as { checks: AuditFinding[] }
  return checks.flatMap(({ promise, examples }) => examples.map(({ what }) => `${promise} Not so: ${what}`))
}

/** Every booking that is shown, by its visitor. */
async function allBookings({ url, key }: Audited): Promise<Map<string, BookingJson[]>> {
  const api = profileApi(url, { authorization: `Bearer ${key}` })
  const found = new Map<string, BookingJson[]>()
  let after: string | null = ''
  while (after !== null) {
    const { json, text } = await api.get('bookings', { limit: 200, ...(after && { after }) })
    const page = json as { bookings?: BookingJson[]; next_cursor: string | null }
    if (!page.bookings) throw new Error(`bookings: ${text}`)
    for (const booking of page.bookings)
      found.set(booking.visitor_email ?? '', [...(found.get(booking.visitor_email ?? '') ?? []), booking])
    after = page.next_cursor
  }
  return found
}

/** What was acknowledged is there as it was; what was not is there wholly, or not at all. */
function settled(life: Life, found: BookingJson[]): string[] {
  const [booking, twin] = found
  if (twin) return [`${life.email} has ${found.length} bookings`]
  if (!booking)
    return life.known ? [`${life.email}: booking ${life.known.id} was acknowledged and is lost`] : []
  if (isDeepStrictEqual(booking, life.known)) return []
  if (life.open && standsAfter(life, life.open, booking)) {
    life.done.push({ deed: life.open.deed, version: booking.version })
    return []
  }
  const known: Partial<BookingJson> = life.known ?? {}
  const keys = (Object.keys(booking) as (keyof BookingJson)[]).filter(
    (key) => !isDeepStrictEqual(booking[key], known[key]),
  )
  const differences = keys.map(
    (key) => `${key} ${JSON.stringify(booking[key])}, not ${JSON.stringify(known[key])}`,
  )
  const wish = life.open ? `; asked for was ${JSON.stringify(life.open.body)}` : ''
  return [`${life.email}: booking ${booking.id} has ${differences.join('; ')}${wish}`]
}
