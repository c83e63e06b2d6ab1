import { defineConfig } from '@playwright/test'
import { named } from './stage'

const flags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/journeys',
  globalSetup: './global-setup.ts',
  // Each has a server and demo data of its own, which the stories of a file share. Stories wait a third of their time,
  // for undo times and polls: three of them fill two cores.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // Set by the global setup, which has run when a worker reads this.
    baseURL: process.env[named('DAYBOOK_URL', Number(process.env.TEST_PARALLEL_INDEX ?? 0))],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Frames of movements cost a twelfth of the run; where a story is about one, it asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    // A page is emptied and used again by the next story: starting one costs as much as a short story.
    reuseContext: true,
    // What the page said is kept beside a failure; recording every step of every story costs a tenth of the run.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
    },
  },
})
