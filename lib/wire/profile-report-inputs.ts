import { z } from 'zod'
import { groupings } from '@/lib/domain/report-period'
import type { ReportWish } from '@/lib/settings/report'
import { date, optional, queryId } from './fields'
import { atMost, inOrder, order } from './profile-inputs'
import { reportTables } from './profile-report'

const fields = {
  date_from: date,
  date_to: date,
  group_by: optional(z.enum(groupings)),
  product_id: optional(queryId),
  operator_id: optional(queryId),
}
const threeYears = atMost(3 * 366)

/** GET reports. */
export const reportQuery = z.object(fields).refine(inOrder, order).refine(threeYears.check, threeYears.params)

/** GET reports/export: which of its tables. */
export const reportExportQuery = z
  .object({ ...fields, table: z.enum(reportTables) })
  .refine(inOrder, order)
  .refine(threeYears.check, threeYears.params)

export const toReportWish = (query: z.output<typeof reportQuery>): ReportWish => ({
  from: query.date_from,
  to: query.date_to,
  by: query.group_by ?? 'week',
  serviceId: query.product_id ?? null,
  staffId: query.operator_id ?? null,
})
