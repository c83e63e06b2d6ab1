/**
 * All that /bookings keeps in its URL. Other pages link here with these parameters; each may be left out:
 *
 * | parameter | meaning |
 * | --- | --- |
 * | `status` | one or several of pending, confirmed, completed, cancelled, with commas between them |
 * | `no_show` | true: only no-shows; false: without them (they count as cancelled) |
 * | `when` | dates that move along with today: one of `presets` |
 * | `from`, `to` | days (YYYY-MM-DD) in the profile's zone, both inclusive; they win over `when` |
 * | `starts_from`, `starts_to` | days on which it begins, whatever it overlaps: what reports count by |
 * | `service`, `staff`, `location`, `customer` | ids |
 * | `kind` | appointment, rental or group |
 * | `search` | part of a visitor's name, email or phone |
 * | `source` | where it was booked |
 * | `price_min`, `price_max` | smallest currency units, both inclusive |
 * | `created_from`, `created_to` | days on which it was booked |
 * | `overbooked` | true: only what was booked against the rules; false: without it |
 * | `sort` | a field of GET bookings; `-` before it: backwards |
 * | `columns` | names of columns, in their order |
 * | `booking` | the booking whose drawer is open |
 *
 * They mean what the parameters of GET bookings mean, so the figures of a report add up to the rows it links to.
 */
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { kinds } from '@/lib/domain/booking'
import { profileStatuses } from '@/lib/wire/profile-status'
import { columnNames, defaultColumns } from './column-names'
import { presets } from './date-presets'

const sortFields = [
  'starts_at',
  'created_at',
  'visitor_name',
  'price',
  'status',
  'product',
  'operator',
] as const
export type SortField = (typeof sortFields)[number]
export type Sort = SortField | `-${SortField}`
const sorts: Sort[] = [...sortFields, ...sortFields.map((field) => `-${field}` as const)]

const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
})

const filters = {
  status: parseAsArrayOf(parseAsStringLiteral(profileStatuses)).withDefault([]),
  no_show: parseAsBoolean,
  when: parseAsStringLiteral(presets),
  from: parseAsDay,
  to: parseAsDay,
  starts_from: parseAsDay,
  starts_to: parseAsDay,
  service: parseAsInteger,
  staff: parseAsInteger,
  location: parseAsInteger,
  customer: parseAsInteger,
  kind: parseAsStringLiteral(kinds),
  search: parseAsString.withDefault(''),
  source: parseAsString,
  price_min: parseAsInteger,
  price_max: parseAsInteger,
  created_from: parseAsDay,
  created_to: parseAsDay,
  overbooked: parseAsBoolean,
}

/** What a saved view keeps. */
const viewed = {
  ...filters,
  sort: parseAsStringLiteral(sorts).withDefault('-starts_at'),
  columns: parseAsArrayOf(parseAsStringLiteral(columnNames)).withDefault([...defaultColumns]),
}

export const tableUrl = { ...viewed, booking: parseAsInteger }

export type TableUrl = inferParserType<typeof tableUrl>
export type TableFilters = inferParserType<typeof filters>

export const loadTableUrl = createLoader(tableUrl)

/** Filters, order and columns as a query; the same view is always the same text. */
export const viewQuery: (url: Partial<TableUrl>) => string = createSerializer(viewed)

/** The view a query means, with nothing left of the one before. */
export const viewOf = createLoader(viewed)

export const noFilters: TableFilters = {
  status: [],
  no_show: null,
  when: null,
  from: null,
  to: null,
  starts_from: null,
  starts_to: null,
  service: null,
  staff: null,
  location: null,
  customer: null,
  kind: null,
  search: '',
  source: null,
  price_min: null,
  price_max: null,
  created_from: null,
  created_to: null,
  overbooked: null,
}
