import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuild, ensureClient } from './outputs.mjs'
import { ensurePackages } from './packages.mjs'

// The door of npm run prove: what follows may use packages, and servers of ours.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED = '1'
await ensurePackages({ development: true })
await ensureClient()
await ensureBuild()
const { tsImport } = await import('tsx/esm/api')
const { runProofs } = await tsImport('./prove/run-proofs.ts', import.meta.url)
process.exit((await runProofs(process.argv.slice(2))) ? 0 : 1)
