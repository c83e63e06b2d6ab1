import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './packages.mjs'
import { PlainFailure } from './step.mjs'

// The door of npm start, dev, worker and migrate. What runs before the packages are there is plain JavaScript without
// any; then the same process loads the rest, so that a signal finds one process that holds everything.
const tasks = { '': 'serve', '--dev': 'dev', '--worker': 'worker', '--migrate': 'migrate' }
const plain = ['PlainFailure', 'WrongEnvironment']

// Whoever read the output may leave before the server does; writing to nobody is no fault, and reporting it would be one
// more line to nobody, for ever.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})

try {
  const [flag = ''] = process.argv.slice(2)
  const task = Object.entries(tasks).find(([name]) => name === flag)?.[1]
  if (!task)
    throw new PlainFailure(`There is no ${flag}, only ${Object.keys(tasks).filter(Boolean).join(', ')}.`)
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  Object.assign(process.env, {
    NODE_ENV: task === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  console.log(`\nDaybook\n`)
  await ensurePackages({ development: task === 'dev' })
  const { tsImport } = await import('tsx/esm/api')
  const { runTask } = await tsImport('./run-task.ts', import.meta.url)
  await runTask(task)
} catch (error) {
  console.error(error instanceof Error && plain.includes(error.name) ? `\n${error.message}` : error)
  process.exit(1)
}
