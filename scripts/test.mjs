import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild, ensureClient } from './outputs.mjs'
import { ensurePackages } from './packages.mjs'
import { runPackage, step } from './step.mjs'

// Everything that must hold before a change is good, from an empty clone; stops at the first stage that fails.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const reports = path.resolve('test-results')

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {[string, () => Promise<Count | void>][]} */
const stages = [
  ['types', () => step('Types', checkTypes)],
  ['lint', () => step('Lint', checkStyle)],
  ['tests', runTests],
  ['build', ensureBuild],
  ['journeys', runJourneys],
  ['operations', () => step('A story for each operation', checkOperations)],
]

/** @type {string[]} */
const summary = []
/** @type {Count} */
const total = { passed: 0, failed: 0 }

try {
  console.log('\nDaybook: all tests\n')
  await ensurePackages({ development: true })
  await ensureClient()
  process.env.CHROMIUM_PATH = await ensureBrowser()
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await rm(reports, { recursive: true, force: true })
  await mkdir(reports, { recursive: true })
  for (const [name, run] of stages) await runStage(name, run)
} catch (error) {
  if (total.failed === 0) total.failed = 1
  console.error(`\n${error instanceof Error ? error.message : error}`)
}
console.log(
  `\n${summary.map((line) => `  ${line}`).join('\n')}\n\n${total.passed} passed, ${total.failed} failed`,
)
process.exit(total.failed ? 1 : 0)

/**
 * @param {string} name
 * @param {() => Promise<Count | void>} run
 */
async function runStage(name, run) {
  const begun = Date.now()
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(0)} s`.padStart(6)
  try {
    const count = await run()
    total.passed += count?.passed ?? 0
    total.failed += count?.failed ?? 0
    const words = count ? `${count.passed} passed, ${count.failed} failed` : 'ok'
    summary.push(`${name.padEnd(10)}${seconds()}  ${words}`)
    if (count?.failed) throw new Error(`${count.failed} of the ${name} failed.`)
  } catch (error) {
    if (!summary.at(-1)?.startsWith(name)) summary.push(`${name.padEnd(10)}${seconds()}  failed`)
    throw error
  }
}

async function checkTypes() {
  await runPackage('next/dist/bin/next', ['typegen'])
  await runPackage('typescript/bin/tsc', ['--noEmit', '-p', '.'])
}

async function checkStyle() {
  await runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
  await runPackage('knip/bin/knip.js', ['--no-progress'])
}

async function runTests() {
  const report = path.join(reports, 'tests.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const failure = await failureOf(runPackage('vitest/vitest.mjs', args, { show: true }))
  const { numPassedTests, numFailedTests, numFailedTestSuites } = await read(report, failure)
  // A file that cannot even be loaded, or an error outside any test, has no failed test to count.
  const failed = numFailedTests || numFailedTestSuites || (failure ? 1 : 0)
  return { passed: numPassedTests, failed }
}

async function runJourneys() {
  const report = path.join(reports, 'journeys.json')
  const failure = await failureOf(
    runPackage('@playwright/test/cli.js', ['test', '-c', 'e2e', '--reporter=list,json'], {
      show: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    }),
  )
  const { stats } = await read(report, failure)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky || (failure ? 1 : 0) }
}

async function checkOperations() {
  await runPackage('tsx/dist/cli.mjs', ['scripts/operations.ts', '--check'])
}

/**
 * @param {Promise<unknown>} work
 * @returns {Promise<Error | null>}
 */
function failureOf(work) {
  return work.then(
    () => null,
    (error) => error,
  )
}

/**
 * The report, or, when the runner left none, its failure.
 * @param {string} file
 * @param {Error | null} failure
 */
async function read(file, failure) {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw failure ?? error
  })
  return JSON.parse(text)
}
