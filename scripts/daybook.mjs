#!/usr/bin/env node
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './packages.mjs'
import { tellStepsTo } from './step.mjs'

// The door of the command line: `npx daybook` in a checkout, or `npm run daybook --`. What is asked for goes to standard
// output; what is done on the way, and what goes wrong, to standard error. Like start.mjs, it is plain JavaScript until
// the packages are there.
const plain = ['PlainFailure', 'WrongEnvironment']

// Whoever read the output may have seen enough; a key that could not be written down is lost.
let isLost = false
process.stdout.on('error', ({ code, message }) => {
  if (code === 'EPIPE' || isLost) return
  isLost = true
  console.error(`Standard output cannot be written: ${message}.`)
})
process.stderr.on('error', () => {})
process.on('exit', () => {
  if (isLost) process.exitCode = 1
})

try {
  // npm runs scripts in the project; files are named from where somebody stands.
  const from = (process.env.npm_lifecycle_event === 'daybook' && process.env.INIT_CWD) || process.cwd()
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  Object.assign(process.env, { NODE_ENV: 'production' })
  tellStepsTo(process.stderr)
  await ensurePackages({ development: false })
  const { tsImport } = await import('tsx/esm/api')
  const { runCommand } = await tsImport('./commands/run-command.ts', import.meta.url)
  process.exitCode = await runCommand(process.argv.slice(2), from)
} catch (error) {
  console.error(error instanceof Error && plain.includes(error.name) ? error.message : error)
  process.exitCode = 1
}
