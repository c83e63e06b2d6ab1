import { localOf, MINUTE } from './local-time'
import { type Proposal, standing } from './sick-day'
import type { BusyRow, Situation } from './situation'

/** How many minutes of its dates a person has taken, before and after the proposals. */
export interface Load {
  staffId: number
  name: string
  days: { date: string; before: number; after: number }[]
}

/** The load of everybody who offers an affected service, on every date on which anything changes. */
export function loadsOf(proposals: Proposal[], diaries: ReadonlyMap<number, Situation>): Load[] {
  const all = [...diaries.values()]
  const zone = all[0]?.profile.timezone ?? 'UTC'
  const before = standingIn(all)
  const moved = new Map(proposals.map(({ booking, action }) => [booking.id, standing(booking, action)]))
  const after = before.flatMap((row) => (moved.has(row.id) ? (moved.get(row.id) ?? []) : [row]))
  const dateOf = ({ start }: BusyRow) => localOf(start, zone).date
  const touched = proposals.flatMap(({ booking }) => [booking, moved.get(booking.id) ?? booking]).map(dateOf)
  const dates = [...new Set(touched)].sort()
  const people = [...new Map(all.flatMap(({ staff }) => staff).map((member) => [member.id, member])).values()]
  return people
    .sort((a, b) => a.id - b.id)
    .map(({ id, name }) => ({
      staffId: id,
      name,
      days: dates.map((date) => {
        const sum = (rows: BusyRow[]) =>
          rows
            .filter((row) => row.staffId === id && dateOf(row) === date)
            .reduce((minutes, { start, end }) => minutes + (end - start) / MINUTE, 0)
        return { date, before: sum(before), after: sum(after) }
      }),
    }))
}

/** Every booking once, where it stands: what is only kept for one that stands elsewhere is no work yet. */
function standingIn(diaries: readonly Situation[]): BusyRow[] {
  const rows = diaries.flatMap(({ bookings }) => bookings)
  const isKept = ({ status }: BusyRow) => status === 'reserved'
  const byId = [...rows.filter(isKept), ...rows.filter((row) => !isKept(row))].map(
    (row) => [row.id, row] as const,
  )
  return [...new Map(byId).values()]
}
