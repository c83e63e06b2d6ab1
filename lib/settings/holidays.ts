import type Holidays from 'date-holidays'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { addDays, DAY } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { type Calendar, holidayCalendar } from './holiday-calendar'

export interface HolidayPlace {
  /** ISO 3166-1, upper case. */
  country: string
  /** ISO 3166-2 without the country; null: what holds in all of it. */
  region: string | null
}

export interface Holiday {
  date: string
  name: string
  /** bank: many work, but banks and offices are closed, some from noon. */
  type: 'public' | 'bank'
}

const types = ['public', 'bank'] as const

/**
 * The public holidays of a year, in the profile's language where they have a name in it; one row for each day.
 * From date-holidays. Refuses a country or region it does not know.
 */
export async function holidays(
  actor: Actor,
  { country, region }: HolidayPlace,
  year: number,
): Promise<Holiday[]> {
  demand(actor, 'setup.read')
  const { locale } = await readProfile(reader, actor.profileId)
  const calendar = await holidayCalendar()
  return byDate(calendarOf(calendar, country, region).getHolidays(year, locale.slice(0, 2)).flatMap(daysOf))
}

function calendarOf(Calendar: Calendar, country: string, region: string | null): Holidays {
  const known = new Calendar()
  if (!Object.hasOwn(known.getCountries(), country))
    throw invalid('country', 'No such country.', 'unknown_country')
  if (region === null) return new Calendar(country, { types: [...types] })
  if (!Object.hasOwn(known.getStates(country) ?? {}, region))
    throw invalid('region', 'This country has no such region.', 'unknown_region')
  return new Calendar(country, region, { types: [...types] })
}

/** Holidays that follow another calendar begin at sunset somewhere; their date is the day they are kept on. */
function daysOf({ date, start, end, name, type }: Found): Holiday[] {
  const kind = types.find((each) => each === type)
  if (!kind) return []
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
  return Array.from({ length: days }, (_, index) => ({
    date: addDays(date.slice(0, 10), index),
    name,
    type: kind,
  }))
}

type Found = ReturnType<Holidays['getHolidays']>[number]

/** One row for a date, however many feasts fall on it; public where one of them is. */
function byDate(all: Holiday[]): Holiday[] {
  const dates = [...new Set(all.map(({ date }) => date))].sort()
  return dates.map((date) => {
    const there = all.filter((holiday) => holiday.date === date)
    const names = [...new Set(there.map(({ name }) => name))]
    const type = there.some((holiday) => holiday.type === 'public') ? 'public' : 'bank'
    return { date, name: names.join(', '), type }
  })
}
