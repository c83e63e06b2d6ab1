import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server'
import { groupings } from '@/lib/domain/report-period'
import { presets } from './report-range'

const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
})

/** All that /reports keeps in its URL. `from` and `to` count where the period is `custom`; without `by` the range decides. */
export const reportsUrl = {
  period: parseAsStringLiteral(presets).withDefault('month'),
  from: parseAsDay,
  to: parseAsDay,
  by: parseAsStringLiteral(groupings),
  service: parseAsInteger,
  staff: parseAsInteger,
}

export type ReportsUrl = inferParserType<typeof reportsUrl>

export const loadReportsUrl = createLoader(reportsUrl)
