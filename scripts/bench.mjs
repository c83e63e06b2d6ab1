import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureClient } from './outputs.mjs'
import { ensurePackages } from './packages.mjs'

// The door of npm run bench: what follows may use packages, and the database client.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await ensurePackages({ development: true })
await ensureClient()
const { tsImport } = await import('tsx/esm/api')
const { runBench } = await tsImport('./bench/run-bench.ts', import.meta.url)
await runBench(process.argv.slice(2))
process.exit(0)
