import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { changedAt } from '@/lib/engine/changed-at'
import { report } from '@/lib/settings/report'
import { type ReportJson, toReport } from '@/lib/wire/profile-report'
import { type reportQuery, toReportWish } from '@/lib/wire/profile-report-inputs'

/** The report as the page's first data and as the endpoint's answer. The clock is read first: a change in between shows at the next poll. */
export async function loadReport(actor: Actor, query: z.output<typeof reportQuery>): Promise<ReportJson> {
  const ts = await changedAt(actor)
  return toReport(await report(actor, toReportWish(query)), ts)
}
