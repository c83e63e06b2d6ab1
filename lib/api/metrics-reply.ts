import { createHash, timingSafeEqual } from 'node:crypto'
import { bearerOf } from '@/lib/auth/who'
import { meters } from './metrics'

/**
 * The numbers of this process as Prometheus reads them, for whoever has METRICS_TOKEN (401); without one there is nothing
 * here (404). `worker`: whether the process's worker takes jobs; null where there shall be none.
 */
export async function metricsReply(request: Request, worker: boolean | null): Promise<Response> {
  const meter = meters()
  if (!meter) return refusal(404, 'There is nothing at this address.')
  if (!isToken(bearerOf(request) ?? ''))
    return refusal(401, 'Send METRICS_TOKEN as Authorization: Bearer <token>.')
  if (worker !== null) meter.worker.set(Number(worker))
  else meter.worker.remove()
  const { registry } = meter
  return new Response(await registry.metrics(), {
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
  })
}

/** Compared by their digests: the time it takes tells nothing of the token, not even its length. */
const isToken = (given: string) => timingSafeEqual(sha256(given), sha256(process.env.METRICS_TOKEN ?? ''))
const sha256 = (text: string) => createHash('sha256').update(text).digest()

const refusal = (status: number, error: string) =>
  Response.json(
    { success: false, error },
    {
      status,
      headers: {
        'Cache-Control': 'no-store',
        ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Daybook metrics"' }),
      },
    },
  )
