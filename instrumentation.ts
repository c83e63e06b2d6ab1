import type { Instrumentation } from 'next'

/** Called by Next once when the server starts. */
export async function register(): Promise<void> {
  const serves = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build'
  if (!serves) return
  // Our own server has done so long before; `next start` has nobody else.
  const { attendRequests } = await import('@/lib/api/attend-requests')
  attendRequests()
  const { prepareLetters } = await import('@/lib/email/letter-html')
  void prepareLetters()
  if (process.env.WORKER === '0') return
  const { startInProcess } = await import('@/lib/jobs/in-process')
  await startInProcess()
}

/** Called by Next with whatever goes wrong while it makes an answer. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePageFault } = await import('@/lib/api/page-faults')
  notePageFault(error, headers, routePath)
}
