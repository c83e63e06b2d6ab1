import { metricsReply } from '@/lib/api/metrics-reply'
import { workerIsHealthy } from '@/lib/jobs/in-process'
import { onlyGet } from '../only-get'

export const dynamic = 'force-dynamic'
export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyGet

export const GET = (request: Request) =>
  metricsReply(request, process.env.WORKER === '0' ? null : workerIsHealthy())
