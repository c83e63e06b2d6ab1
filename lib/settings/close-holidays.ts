import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { type Fault, Refused } from '@/lib/domain/refusal'
import type { OverrideRow } from '@/lib/domain/situation'
import { addOverrides } from './add-overrides'
import { type HolidayPlace, holidays } from './holidays'
import type { Affected } from './override-affected'

export interface HolidaysWish extends HolidayPlace {
  year: number
  dates: string[]
  /** null: the whole business. */
  staffId: number | null
  replace: boolean
}

/**
 * Closes public holidays, all or none, with their names as reasons. Refuses: forbidden, an unknown country or region, a
 * date that is none of its holidays or named twice, dates that have an override already.
 */
export async function closeHolidays(
  actor: Actor,
  { country, region, year, dates, staffId, replace }: HolidaysWish,
): Promise<{ overrides: OverrideRow[]; affected: Affected }> {
  demand(actor, 'settings.write')
  const names = new Map(
    (await holidays(actor, { country, region }, year)).map(({ date, name }) => [date, name]),
  )
  const faults = dates.flatMap((date, index) => faultOf(date, index, dates, names))
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
  const days = dates.map((date, index) => ({
    date,
    closed: true,
    intervals: [],
    reason: names.get(date) ?? null,
    field: `dates/${index}`,
  }))
  return addOverrides(actor, { staffId, days, replace })
}

function faultOf(date: string, index: number, dates: string[], names: Map<string, string>): Fault[] {
  const fault = (message: string) => [{ field: `dates/${index}`, code: 'invalid', message }]
  if (!names.has(date)) return fault(`${date} is no public holiday there.`)
  return dates.indexOf(date) < index ? fault('Is named twice.') : []
}
