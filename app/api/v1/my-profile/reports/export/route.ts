import { methods, profile } from '@/lib/api/profile'
import { loadReport } from '@/lib/api/profile-report'
import { toReportCsv } from '@/lib/wire/profile-report-csv'
import { reportExportQuery } from '@/lib/wire/profile-report-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: reportExportQuery,
    act: ({ actor, query }) => loadReport(actor, query),
    show: (report, { query }) => ({
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${query.table}-${report.date_from}-${report.date_to}.csv"`,
      },
      body: toReportCsv(report, query.table),
    }),
  }),
})
