import type { z } from 'zod'
import { digest } from '@/lib/db/digest'
import type { Actor } from '@/lib/domain/actor'
import { addDays, localOf, weekdayOf } from '@/lib/domain/local-time'
import { onlyOwn } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { grid } from '@/lib/engine/grid'
import { openProposals } from '@/lib/engine/open-proposals'
import { stats } from '@/lib/engine/stats'
import { setupOf } from '@/lib/settings/setup'
import { bookingProjection } from '@/lib/wire/profile-booking'
import type { gridQuery } from '@/lib/wire/profile-inputs'
import { toProposal } from '@/lib/wire/profile-proposal'
import { toSetup } from '@/lib/wire/profile-setup'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { toFilter } from '@/lib/wire/profile-wishes'
import type { Reply } from './speak'
import { isFresh } from './version'

export type GridQuery = z.output<typeof gridQuery>

/** The grid as the calendar page's first data. */
export async function loadGrid(actor: Actor, query: GridQuery): Promise<GridJson> {
  const look = await lookAt(actor, query)
  const [frame, bookings] = await Promise.all([frameOf(actor, query, look), bookingsOf(actor, query, look)])
  return JSON.parse(joined(frame, bookings))
}

/**
 * Everything the calendar needs in one answer, as JSON text (the bookings come as text from the database and stay so),
 * or 304 when the client has it. The change clock in the frame stands for the bookings: they are neither read nor hashed
 * to know that they are the same.
 */
export async function gridReply(actor: Actor, query: GridQuery, request: Request): Promise<Reply> {
  const look = await lookAt(actor, query)
  const early = request.headers.has('if-none-match') ? null : bookingsOf(actor, query, look)
  early?.catch(() => {})
  const frame = await frameOf(actor, query, look)
  const etag = `"${digest(JSON.stringify([query, onlyOwn(actor), frame]))}"`
  if (isFresh(request, etag)) return { status: 304, headers: { ETag: etag } }
  return { headers: { ETag: etag }, body: joined(frame, await (early ?? bookingsOf(actor, query, look))) }
}

/** A range of dates at a moment: the clock is read before anything else, so a change in between shows at the next poll. */
interface Look {
  ts: number
  range: { date_from: string; date_to: string }
}

async function lookAt(actor: Actor, query: GridQuery): Promise<Look> {
  return { ts: await changedAt(actor), range: await rangeOf(actor, query) }
}

const bookingsOf = (actor: Actor, query: GridQuery, { ts, range }: Look) =>
  grid(actor, toFilter({ ...query, ...range }), bookingProjection, ts)

const joined = (frame: string, bookings: string) => `{"success":true,"bookings":${bookings},${frame.slice(1)}`

/** What the grid says beside its bookings. */
async function frameOf(actor: Actor, query: GridQuery, { ts, range }: Look): Promise<string> {
  const [setup, counters, proposals] = await Promise.all([
    setupOf(actor, range.date_from, range.date_to),
    stats(actor, ts),
    openProposals(actor, toFilter({ ...query, ...range })),
  ])
  return JSON.stringify({
    proposals: proposals.map(toProposal),
    ...toSetup(setup),
    can_view_all: onlyOwn(actor) === null,
    stats: counters,
    ts,
    ...range,
  })
}

/** The current week of the profile where no range is given; a week from or to the one date that is. */
async function rangeOf(actor: Actor, { date_from, date_to }: GridQuery): Promise<Look['range']> {
  if (date_from && date_to) return { date_from, date_to }
  if (date_from) return { date_from, date_to: addDays(date_from, 6) }
  if (date_to) return { date_from: addDays(date_to, -6), date_to }
  const { settings } = await setupOf(actor)
  const today = localOf(Date.now(), settings.timezone).date
  const first = addDays(today, -((weekdayOf(today) - settings.weekStart + 7) % 7))
  return { date_from: first, date_to: addDays(first, 6) }
}
