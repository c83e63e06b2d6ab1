import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { addDays, localOf, weekdayOf } from '@/lib/domain/local-time'
import { onlyOwn } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { digest } from '@/lib/engine/digest'
import { grid } from '@/lib/engine/grid'
import { stats } from '@/lib/engine/stats'
import { setupOf } from '@/lib/settings/setup'
import { bookingProjection } from '@/lib/wire/profile-booking'
import type { gridQuery } from '@/lib/wire/profile-inputs'
import { toSetup } from '@/lib/wire/profile-setup'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { toFilter } from '@/lib/wire/profile-wishes'
import { isFresh } from './version'

export type GridQuery = z.output<typeof gridQuery>

/**
 * Everything the calendar needs in one answer, as JSON text (the bookings come as text from the database and stay so).
 * The change clock is read before the bookings: should one change in between, the next poll shows it.
 */
export async function gridText(actor: Actor, query: GridQuery): Promise<string> {
  const ts = await changedAt(actor)
  const range = query.date_from && query.date_to ? query : await weekOf(actor, query)
  const [bookings, setup, counters] = await Promise.all([
    grid(actor, toFilter({ ...query, ...range }), bookingProjection),
    setupOf(actor, range.date_from, range.date_to),
    stats(actor, ts),
  ])
  const rest = {
    ...toSetup(setup),
    can_view_all: onlyOwn(actor) === null,
    stats: counters,
    ts,
    date_from: range.date_from,
    date_to: range.date_to,
  }
  return `{"success":true,"bookings":${bookings},${JSON.stringify(rest).slice(1)}`
}

/** The grid as the calendar page's first data. */
export const loadGrid = async (actor: Actor, query: GridQuery): Promise<GridJson> =>
  JSON.parse(await gridText(actor, query))

/** 304 when the client has these very bytes. */
export function gridReply(text: string, request: Request) {
  const etag = `"${digest(text)}"`
  return isFresh(request, etag)
    ? { status: 304, headers: { ETag: etag } }
    : { headers: { ETag: etag }, body: text }
}

/** The current week of the profile where no range is given; a week from or to the one date that is. */
async function weekOf(actor: Actor, { date_from, date_to }: GridQuery) {
  if (date_from) return { date_from, date_to: addDays(date_from, 6) }
  if (date_to) return { date_from: addDays(date_to, -6), date_to }
  const { settings } = await setupOf(actor)
  const today = localOf(Date.now(), settings.timezone).date
  const first = addDays(today, -((weekdayOf(today) - settings.weekStart + 7) % 7))
  return { date_from: first, date_to: addDays(first, 6) }
}
