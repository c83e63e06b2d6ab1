import { rm } from 'node:fs/promises'
import type { FullConfig } from '@playwright/test'
import { startFakeResend } from './fake-resend'
import { newDataDir, startServer } from './server-process'
import { named, stage } from './stage'

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
  const dataDir = await newDataDir()
  open.push(() => rm(dataDir, { recursive: true, force: true }))
  const resend = await startFakeResend()
  open.push(() => resend.close())
  const { url, end } = await startServer(`server-${worker}`, {
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_PASSWORD: stage.password,
    DEMO_API_KEY: stage.apiKey,
    RESEND_API_KEY: 're_journeys',
    RESEND_BASE_URL: resend.url,
    RATE_LIMIT_PER_MINUTE: '100000',
    WORKER: '1',
    WEBHOOKS_ALLOW_PRIVATE: '1',
  })
  open.push(() => end('SIGTERM'))
  Object.assign(process.env, {
    [named('DAYBOOK_URL', worker)]: url,
    [named('DAYBOOK_RESEND_URL', worker)]: resend.url,
    [named('DAYBOOK_DATA_DIR', worker)]: dataDir,
  })
}
