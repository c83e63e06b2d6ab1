import { addDays, boundaryOf } from '@/lib/domain/local-time'
import type { DateRange } from '@/lib/domain/report-period'

/** Which bookings the statements of a report are about: those that start at or after `since` and before `until`. */
export interface ReportScope {
  profileId: number
  since: Date
  until: Date
  timezone: string
  serviceId: number | null
  staffId: number | null
}

/** The midnights of a zone around local dates. */
export const midnights = (
  { from, to }: DateRange,
  timezone: string,
): Pick<ReportScope, 'since' | 'until'> => ({
  since: new Date(boundaryOf({ date: from, minute: 0 }, timezone)),
  until: new Date(boundaryOf({ date: addDays(to, 1), minute: 0 }, timezone)),
})

export const scopeValues = ({ profileId, since, until, timezone, serviceId, staffId }: ReportScope) => [
  profileId,
  since,
  until,
  timezone,
  serviceId,
  staffId,
]
