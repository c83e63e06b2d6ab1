import type { inferParserType, UseQueryStatesReturn } from 'nuqs'
import type { Closures, House } from './hours-queries'
import type { hoursUrl } from './hours-url'
import type { HoursRights } from './rights'

/** What every part of the page knows. */
export interface SectionProps {
  house: House
  closures: Closures
  /** null: the business. */
  person: number | null
  today: string
  rights: HoursRights
  url: inferParserType<typeof hoursUrl>
  setUrl: UseQueryStatesReturn<typeof hoursUrl>[1]
}
