import { exportProfile } from '@/lib/api/export-profile'
import { methods, profile } from '@/lib/api/profile'
import { begun, bodyOf } from '@/lib/api/stream'
import { exportType, profileExportQuery } from '@/lib/wire/profile-export'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: profileExportQuery,
    act: async ({ actor, query, request }) =>
      bodyOf(request, await begun(exportProfile(actor, query.format))),
    show: (body, { query: { format } }) => ({
      headers: {
        'Content-Type': exportType[format],
        'Content-Disposition': `attachment; filename="daybook-export-${new Date().toISOString().slice(0, 10)}.${format}"`,
      },
      body,
    }),
  }),
})
