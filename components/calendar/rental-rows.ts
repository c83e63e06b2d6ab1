import { dateOfWall, type Wall, wallOf } from '@/lib/domain/wall-clock'
import type { GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { blockName } from './block-name'
import type { CalendarEvent } from './calendar-event'
import { packTiles } from './pack-tiles'
import { DAY } from './wall-time'

/** An object that is let, or several of a kind: its stays, each in a lane where they do not overlap. */
export interface RentalRow {
  service: ServiceJson
  stays: { event: CalendarEvent; lane: number }[]
  /** As many as there are of it; more where it was overbooked. */
  lanes: number
  /** How many of it are taken on the night that begins on each day. */
  taken: number[]
}

/** A row for each object that can be let, and for those no longer let that still have stays here. */
export function rentalRows(
  services: readonly ServiceJson[],
  events: readonly CalendarEvent[],
  days: readonly Wall[],
  onlyServiceId: number | null,
): RentalRow[] {
  const [begin, end] = [days[0] as Wall, (days.at(-1) as Wall) + DAY]
  const near = events.filter((event) => event.stay && event.start < end && event.end >= begin)
  return services
    .filter(({ id, kind }) => kind === 'rental' && (onlyServiceId ?? id) === id)
    .map((service) => rowOf(service, near, days))
    .filter(({ service, stays }) => !service.archived || stays.length > 0)
}

/** Which part of the nights on sale is taken, 0 to 1. */
export function occupancy(rows: readonly RentalRow[]): number {
  const onSale = rows.reduce((sum, { service, taken }) => sum + service.quantity * taken.length, 0)
  const taken = rows.reduce((sum, row) => sum + row.taken.reduce((nights, count) => nights + count, 0), 0)
  return onSale === 0 ? 0 : Math.min(1, taken / onSale)
}

/** Where a span of nights is drawn, in days from the first: from the middle of one day to the middle of another. */
export const nightsAcross = ({ start, end }: { start: Wall; end: Wall }, days: readonly Wall[]) => ({
  from: Math.max(0, (start - (days[0] as Wall)) / DAY + 0.5),
  to: Math.min(days.length, (end - (days[0] as Wall)) / DAY + 0.5),
})

/** The blocked times of an object, drawn where they are; a person's do not concern it. */
export function rentalBlocks(
  { id }: ServiceJson,
  { blocked_times, settings }: Pick<GridJson, 'blocked_times' | 'settings'>,
  days: readonly Wall[],
) {
  const across = (instant: string) =>
    Math.min(
      days.length,
      Math.max(0, (wallOf(Date.parse(instant), settings.timezone) - (days[0] as Wall)) / DAY),
    )
  return blocked_times
    .filter(({ operator_id, product_id }) => operator_id === null && (product_id ?? id) === id)
    .map((block) => ({
      id: block.id,
      name: blockName(block),
      from: across(block.starts_at),
      to: across(block.ends_at),
    }))
    .filter(({ from, to }) => to > from)
}

/** The days on which everybody's is closed, with the reason if there is one. */
export function closedDays(overrides: GridJson['overrides'], days: readonly Wall[]): Map<Wall, string> {
  const closed = overrides.filter((row) => row.operator_id === null && row.closed)
  const reasons = new Map(closed.map(({ date, reason }) => [date, reason ?? '']))
  return new Map(
    days.flatMap((day) => {
      const reason = reasons.get(dateOfWall(day))
      return reason === undefined ? [] : [[day, reason] as const]
    }),
  )
}

function rowOf(service: ServiceJson, events: readonly CalendarEvent[], days: readonly Wall[]): RentalRow {
  const own = events.filter(({ booking }) => booking.product_id === service.id)
  const lanes = packTiles(own)
  const stays = own.map((event, index) => ({ event, lane: lanes[index]?.first ?? 0 }))
  const staying = own.filter(({ status }) => status !== 'cancelled' && status !== 'proposed')
  return {
    service,
    stays,
    lanes: Math.max(service.quantity, ...lanes.map(({ of }) => of)),
    taken: days.map((day) => staying.filter(({ start, end }) => start <= day && day < end).length),
  }
}
