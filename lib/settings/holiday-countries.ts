import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { localesFor } from '@/lib/domain/locale'
import { demand } from '@/lib/domain/permission'
import { remember } from '@/lib/domain/remember'
import { type Calendar, holidayCalendar } from './holiday-calendar'

export interface HolidayCountry {
  code: string
  name: string
  regions: { code: string; name: string }[]
}

export interface HolidayCountries {
  countries: HolidayCountry[]
  /** Where the profile seems to be: by its time zone, else by its locale. */
  likely: string | null
}

/** The countries whose holidays are known, with their regions, named in the profile's language and in its order. */
export async function holidayCountries(actor: Actor): Promise<HolidayCountries> {
  demand(actor, 'setup.read')
  const { locale, timezone } = await readProfile(reader, actor.profileId)
  const Calendar = await holidayCalendar()
  return { countries: countriesIn(locale, Calendar), likely: likelyCountry(Calendar, locale, timezone) }
}

/** The country (ISO 3166) in which the profile seems to be. */
export async function countryOf(profileId: number): Promise<string | null> {
  const { locale, timezone } = await readProfile(reader, profileId)
  return likelyCountry(await holidayCalendar(), locale, timezone)
}

function countriesIn(locale: string, Calendar: Calendar): HolidayCountry[] {
  const calendar = new Calendar()
  const language = locale.slice(0, 2)
  const names = new Intl.DisplayNames(localesFor(locale), { type: 'region' })
  const sorted = byName(locale)
  return Object.entries(calendar.getCountries(language))
    .map(([code, name]) => ({
      code,
      name: names.of(code) ?? name,
      regions: Object.entries(calendar.getStates(code, language) ?? {})
        .map(([region, regionName]) => ({ code: region, name: regionName }))
        .sort(sorted),
    }))
    .sort(sorted)
}

function byName(locale: string) {
  const collator = new Intl.Collator(localesFor(locale))
  return (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name)
}

function likelyCountry(Calendar: Calendar, locale: string, timezone: string): string | null {
  const { region } = new Intl.Locale(localesFor(locale)[0] ?? 'en')
  const there = countriesByZone(Calendar).get(canonical(timezone)) ?? []
  const known = region !== undefined && Object.hasOwn(new Calendar().getCountries(), region) ? region : null
  return known !== null && there.includes(known) ? known : (there[0] ?? known)
}

let byZone: Map<string, string[]> | undefined

/** Zones of all countries, looked through once: it takes a third of a second. */
function countriesByZone(Calendar: Calendar): Map<string, string[]> {
  if (byZone) return byZone
  byZone = new Map()
  for (const code of Object.keys(new Calendar().getCountries()))
    for (const zone of new Calendar(code).getTimezones()) {
      const name = canonical(zone)
      byZone.set(name, [...(byZone.get(name) ?? []), code])
    }
  return byZone
}

/** Zones have been renamed; the runtime knows which are one. */
const canonical = remember((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return zone
  }
})
