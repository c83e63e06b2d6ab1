import { spawn } from 'node:child_process'
import process from 'node:process'

/** A failure that is told in its own words, without a stack trace. Known by its name: modules may be loaded twice. */
export class PlainFailure extends Error {
  /** @override */
  name = 'PlainFailure'
}

/** @type {NodeJS.WriteStream} */
let told = process.stdout

/**
 * Where steps are told: on what is read by people, when what is read by programs must stay clean.
 * @param {NodeJS.WriteStream} stream
 */
export function tellStepsTo(stream) {
  told = stream
}

/**
 * Says what is being done while it is done, and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now()
  told.write(`  ${label} … `)
  try {
    const result = await work()
    told.write(`${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    told.write('failed\n')
    throw error
  }
}

/**
 * Runs a command to its end and answers its output. When it fails, its output is the failure's message.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] show: let it write to the terminal itself
 * @returns {Promise<string>}
 */
export function run(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', (error) => reject(new PlainFailure(`${command} could not be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new PlainFailure(output.trim() || `${command} ended with ${signal ?? `code ${code}`}`))
    })
  })
}

/**
 * Runs a program of an installed package with this Node.
 * @param {string} file below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runPackage = (file, args, options) =>
  run(process.execPath, [`node_modules/${file}`, ...args], options)
