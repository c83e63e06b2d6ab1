import { type Browser, chromium } from '@playwright/test'
import { ensureBrowser } from '../browser.mjs'

/** Runs `work` with a Chromium of its own. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}
