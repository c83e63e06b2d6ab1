import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { Grouping } from '@/lib/domain/report-period'
import type { ReportJson, ReportTable } from '@/lib/wire/profile-report'

/** The parameters of GET reports. */
export interface ReportParams {
  date_from: string
  date_to: string
  group_by: Grouping
  product_id: number | null
  operator_id: number | null
}

/** One range's figures. What was shown stays until the next are there. */
export const reportQuery = (params: ReportParams) =>
  queryOptions({
    queryKey: ['report', params] as const,
    queryFn: ({ signal }) => ask<ReportJson>('GET', '/reports', { query: { ...params }, signal }),
    placeholderData: keepPreviousData,
  })

/** Where one of its tables is had as CSV. */
export function exportHref(params: ReportParams, table: ReportTable): string {
  const given = Object.entries({ ...params, table }).filter(([, value]) => value !== null)
  return `/api/v1/my-profile/reports/export?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}
