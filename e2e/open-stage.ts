import { rm } from 'node:fs/promises'
import { startFakeResend } from './fake-resend'
import { newDataDir, startServer } from './server-process'
import { stage } from './stage'

/** Where a server with demo data of its own is, and what it uses. */
export interface Stage {
  url: string
  resendUrl: string
  dataDir: string
}

/**
 * Starts a production server with demo data of its own and a mail provider that is not real. What must be ended
 * afterwards, the last first, is put into `open` as it begins, so that nothing stays behind where the next step fails.
 */
export async function openStage(name: string, open: (() => Promise<unknown>)[]): Promise<Stage> {
  const dataDir = await newDataDir()
  open.push(() => rm(dataDir, { recursive: true, force: true }))
  const resend = await startFakeResend()
  open.push(() => resend.close())
  const { url, end } = await startServer(name, {
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
  return { url, resendUrl: resend.url, dataDir }
}
