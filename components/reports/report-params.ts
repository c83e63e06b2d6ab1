import { rangeBefore } from '@/lib/domain/report-period'
import type { ReportParams } from './report-query'
import { groupingOf, rangeOf } from './report-range'
import type { ReportsUrl } from './reports-url'

/** What the URL asks the API for: the range, and the one before it. */
export function paramsOf(
  url: ReportsUrl,
  today: string,
  weekStart: number,
): { now: ReportParams; before: ReportParams } {
  const range = rangeOf(url, today, weekStart)
  const earlier = rangeBefore(range)
  const rest = {
    group_by: groupingOf(url.by, range),
    product_id: url.service,
    operator_id: url.staff,
  }
  return {
    now: { date_from: range.from, date_to: range.to, ...rest },
    before: { date_from: earlier.from, date_to: earlier.to, ...rest },
  }
}
