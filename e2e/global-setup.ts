import { rm } from 'node:fs/promises'
import { startFakeResend } from './fake-resend'
import { newDataDir, startServer } from './server-process'
import { stage } from './stage'

/** Before all journeys: one production server with demo data and a provider that is not real. */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = await newDataDir()
  const resend = await startFakeResend()
  const leave = async () => {
    await resend.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const { url, end } = await startServer('server', {
      DATA_DIR: dataDir,
      DEMO: '1',
      DEMO_PASSWORD: stage.password,
      DEMO_API_KEY: stage.apiKey,
      RESEND_API_KEY: 're_journeys',
      RESEND_BASE_URL: resend.url,
      RATE_LIMIT_PER_MINUTE: '100000',
      WORKER: '1',
    })
    Object.assign(process.env, {
      DAYBOOK_URL: url,
      DAYBOOK_RESEND_URL: resend.url,
      DAYBOOK_DATA_DIR: dataDir,
    })
    return async () => {
      await end('SIGTERM')
      await leave()
    }
  } catch (error) {
    await leave()
    throw error
  }
}
