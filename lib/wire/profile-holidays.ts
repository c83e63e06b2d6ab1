import { z } from 'zod'
import type { HolidaysWish } from '@/lib/settings/close-holidays'
import { date, id, optional, queryInt } from './fields'

const upper = (pattern: RegExp, error: string) =>
  z
    .string()
    .transform((value) => value.toUpperCase())
    .refine((value) => pattern.test(value), { error })
const country = upper(/^[A-Z]{2}$/, 'Must be a country code of two letters (ISO 3166-1).')
const region = upper(/^[A-Z0-9_-]{1,10}$/, 'Must be a region code (ISO 3166-2, without the country).')
const [firstYear, lastYear] = [1970, 2199]

/** GET holidays. */
export const holidaysQuery = z.object({
  country,
  region: optional(region),
  year: queryInt(firstYear, lastYear),
})

/** POST holidays: which of them to close. */
export const holidaysToClose = z.object({
  country,
  region: region.nullish(),
  year: z.int().min(firstYear).max(lastYear),
  dates: z.array(date).min(1, { error: 'Choose at least one day.' }).max(60),
  operator_id: id.nullish(),
  replace: z.boolean().default(false),
})

export const toHolidaysWish = (body: z.output<typeof holidaysToClose>): HolidaysWish => ({
  country: body.country,
  region: body.region ?? null,
  year: body.year,
  dates: body.dates,
  staffId: body.operator_id ?? null,
  replace: body.replace,
})

export const holidayShape = z.object({ date: z.string(), name: z.string(), type: z.enum(['public', 'bank']) })
export type HolidayJson = z.infer<typeof holidayShape>

export const holidayCountriesShape = z.object({
  success: z.literal(true),
  countries: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  likely: z.string().nullable(),
})
export type HolidayCountriesJson = z.infer<typeof holidayCountriesShape>
