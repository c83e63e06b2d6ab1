import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { freePort } from '@/lib/db/postgres-server'
import { withBrowser } from './browser'
import type { Figure } from './figures'
import { median } from './load'
import { startDemo } from './server-process'

const password = 'only-for-measurements'

/** The pages, and how many kB (gzip) of JavaScript the first load of each may need. */
const most: Record<string, number> = {
  '/calendar': 330,
  '/bookings': 220,
  '/bookings/sick-day': 220,
  '/bookings/waitlist': 220,
  '/customers': 220,
  '/services': 220,
  '/staff': 220,
  '/hours': 220,
  '/reports': 220,
  '/messages': 220,
  '/messages/texts': 220,
  '/reviews': 220,
  '/settings': 220,
  // Where visitors book, on their phones.
  '/lindenhof': 180,
}
/** Milliseconds until a page answers its reader. */
const soonest = 1000

/** How much JavaScript each page loads first, and when it can be used, on the demo data. */
export async function benchPages(rounds = 5): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'daybook-pages-'))
  try {
    const site = await startDemo({ port: await freePort(), dataDir, password })
    return await withBrowser((browser) => visitAll(browser, site.url, rounds)).finally(site.stop)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function visitAll(browser: Browser, url: string, rounds: number): Promise<Figure[]> {
  const page = await signedIn(browser, url)
  const figures: Figure[] = []
  for (const [where, kilobytes] of Object.entries(most)) {
    const visits: { bytes: number; usable: number }[] = []
    for (let round = 0; round < rounds; round += 1) visits.push(await visit(page, url + where))
    figures.push(
      light(where, median(visits.map(({ bytes }) => bytes)) / 1000, kilobytes),
      quick(where, median(visits.map(({ usable }) => usable))),
    )
  }
  return figures
}

async function signedIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${url}/sign-in`, { waitUntil: 'networkidle' })
  await page.locator('input[name=email]').fill('owner@daybook.test')
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL('**/calendar*')
  return page
}

/**
 * Opens a page anew, and answers the size of the scripts that its HTML asks for (what comes later waits for nobody),
 * and the time until React has taken hold of the content.
 */
async function visit(page: Page, url: string): Promise<{ bytes: number; usable: number }> {
  const scripts: Response[] = []
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  }
  page.on('response', note)
  const answer = await page.goto(url, { waitUntil: 'commit' })
  const usable = await page.waitForFunction(() => {
    const content = document.querySelector('#content > *, main > *')
    const taken = content && Object.keys(content).some((key) => key.startsWith('__reactFiber'))
    return taken && !document.querySelector('#content [aria-busy=true]') ? performance.now() : null
  })
  await page.waitForLoadState('networkidle')
  page.off('response', note)
  const html = (await answer?.text()) ?? ''
  const asked = [...html.matchAll(/<script[^>]+src="([^"?]+)/g)].map(([, source]) => source)
  const first = scripts.filter((response) => asked.includes(new URL(response.url()).pathname))
  const bodies = await Promise.all(first.map((response) => response.body()))
  return {
    bytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
    usable: Number(await usable.jsonValue()),
  }
}

const light = (where: string, kilobytes: number, limit: number): Figure => ({
  what: `${where}: JavaScript of the first load, gzip`,
  floor: '–',
  ours: `${kilobytes.toFixed(0)} kB`,
  ratio: kilobytes / limit,
  target: `≤ ${limit} kB`,
  met: kilobytes <= limit,
})

const quick = (where: string, ms: number): Figure => ({
  what: `${where}: can be used, on the demo data`,
  floor: '–',
  ours: `${ms.toFixed(0)} ms`,
  ratio: ms / soonest,
  target: `≤ ${soonest} ms`,
  met: ms <= soonest,
})
