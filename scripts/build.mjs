import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuild, ensureClient } from './outputs.mjs'
import { ensurePackages } from './packages.mjs'

// The door of npm run build: all that npm start makes before it serves, for those who build in one place and serve in
// others (docs/deployment.md).
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await ensurePackages({ development: false })
await ensureClient()
await ensureBuild()
