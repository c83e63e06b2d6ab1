import { access } from 'node:fs/promises'
import { PlainFailure, run, runPackage, step } from './step.mjs'

const usual = [
  // Chromium without a window: the journeys take a seventh less with it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const advice =
  'The journeys need a browser: install Chromium (Debian: apt install chromium) or set CHROMIUM_PATH to one.'

/**
 * The path of a Chromium that runs: the operator's, the system's, else one that is installed now.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (await runs(chosen)) return chosen
    throw new PlainFailure(`CHROMIUM_PATH names no browser that runs: ${chosen}`)
  }
  return (await firstThatRuns()) ?? (await step('Installing a browser', install))
}

async function install() {
  // Where its host cannot be reached, Playwright shall say so soon.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await runPackage('@playwright/test/cli.js', ['install', 'chromium'], { env }).catch(() => {})
  const downloaded = await firstThatRuns()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0) await installByApt().catch(() => {})
  const found = await firstThatRuns()
  if (!found) throw new PlainFailure(advice)
  return found
}

async function installByApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'], { env })
}

async function firstThatRuns() {
  const { chromium } = await import('@playwright/test')
  for (const path of [...usual, chromium.executablePath()]) if (await runs(path)) return path
  return null
}

/** @param {string} path */
const runs = (path) =>
  access(path)
    .then(() => run(path, ['--version', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]))
    .then(
      () => true,
      () => false,
    )
