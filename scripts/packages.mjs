import { readFile } from 'node:fs/promises'
import { PlainFailure, run, step } from './step.mjs'

const oldestNode = [20, 19]

/**
 * Installs what the lockfile names, unless it is there.
 * @param {{ development: boolean }} what development: also what only tests need
 */
export async function ensurePackages({ development }) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = oldestNode
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new PlainFailure(
      `Daybook needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    )
  }
  if (await isInstalled(development)) return
  // No package of ours needs its install script; some of them would download from hosts a closed network refuses.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await step('Installing packages', () => run('npm', args))
}

/**
 * npm leaves a lockfile in node_modules when it has finished: the installation is right when that one agrees with ours.
 * @param {boolean} development
 */
async function isInstalled(development) {
  const wanted = await packagesOf('package-lock.json')
  const found = await packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted ?? {}).every(([name, { version, dev, devOptional, optional, peer }]) => {
    const skipped =
      name === '' || (optional && !found?.[name]) || (!development && (dev || devOptional)) || peer
    return skipped || found?.[name]?.version === version
  })
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, Record<string, unknown>> | undefined>}
 */
async function packagesOf(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return JSON.parse(text).packages
}
