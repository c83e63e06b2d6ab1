import type { FullConfig } from '@playwright/test'
import { openStage } from './open-stage'
import { named } from './stage'

/** Before all journeys: for each worker a production server with demo data of its own and a provider that is not real. */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const open: (() => Promise<unknown>)[] = []
  const leave = async () => {
    for (const close of open.reverse()) await close()
  }
  try {
    const stages = await Promise.allSettled(
      Array.from({ length: workers }, (_, worker) => setStage(worker, open)),
    )
    const failed = stages.find((stage) => stage.status === 'rejected')
    if (failed) throw failed.reason
    return leave
  } catch (error) {
    await leave()
    throw error
  }
}

async function setStage(worker: number, open: (() => Promise<unknown>)[]): Promise<void> {
  const { url, resendUrl, dataDir } = await openStage(`server-${worker}`, open)
  Object.assign(process.env, {
    [named('DAYBOOK_URL', worker)]: url,
    [named('DAYBOOK_RESEND_URL', worker)]: resendUrl,
    [named('DAYBOOK_DATA_DIR', worker)]: dataDir,
  })
}
