import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runPackage, step } from './step.mjs'

/** What the production build is made of; tests beside the code are not. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const notBuilt = /\.test\.tsx?$|^lib\/db\/generated\//

/** Writes the Prisma client when the schema is not the one it was written from. */
export async function ensureClient() {
  await whenStale('client', ['prisma/schema.prisma', 'package-lock.json'], 'lib/db/generated/client.ts', () =>
    step('Generating the database client', () =>
      runPackage('prisma/build/index.js', ['generate', '--config', 'prisma/prisma.config.ts'], {
        env: {
          // Generating does not run the schema engine, it only wants to find a file; without one it would download it.
          PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
          CHECKPOINT_DISABLE: '1',
        },
      }),
    ),
  )
}

/** Builds the app when its sources are not the ones it was built from. */
export async function ensureBuild() {
  await whenStale('build', sources, '.next/BUILD_ID', () =>
    step('Building the app', () =>
      runPackage('next/dist/bin/next', ['build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      }),
    ),
  )
}

/**
 * Does the work unless its result is there and was made from the same inputs.
 * @param {string} name
 * @param {string[]} inputs files and folders
 * @param {string} result
 * @param {() => Promise<unknown>} work
 */
async function whenStale(name, inputs, result, work) {
  const stamp = `node_modules/.cache/daybook/${name}`
  const fingerprint = await fingerprintOf(inputs)
  const fresh = (await exists(result)) && (await readFile(stamp, 'utf8').catch(() => '')) === fingerprint
  if (fresh) return
  await work()
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, fingerprint)
}

/** @param {string[]} inputs */
async function fingerprintOf(inputs) {
  const files = (await Promise.all(inputs.map(filesIn))).flat().filter((file) => !notBuilt.test(file))
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

/**
 * @param {string} entry a file, a folder or nothing
 * @returns {Promise<string[]>}
 */
async function filesIn(entry) {
  const found = await readdir(entry, { withFileTypes: true, recursive: true }).catch(() => null)
  if (found) return found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name))
  return (await exists(entry)) ? [entry] : []
}

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  )
