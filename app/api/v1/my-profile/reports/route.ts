import { methods, profile } from '@/lib/api/profile'
import { loadReport } from '@/lib/api/profile-report'
import { reportQuery } from '@/lib/wire/profile-report-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: reportQuery,
    act: ({ actor, query }) => loadReport(actor, query),
    show: (report) => ({ body: report }),
  }),
})
