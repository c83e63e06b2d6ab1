import type { Worker } from './worker'

/** On globalThis, because the app's bundle and the process that serves it load this module each for itself. */
const held = globalThis as typeof globalThis & { daybookWorker?: Worker }

/** Starts this process's worker, once. */
export async function startInProcess(): Promise<void> {
  const { startWorker } = await import('./worker')
  held.daybookWorker ??= await startWorker()
}

/** Stops it when its jobs at hand are done; nothing happens where none runs. */
export async function stopInProcess(): Promise<void> {
  const worker = held.daybookWorker
  held.daybookWorker = undefined
  await worker?.stop()
}

/** Whether this process's worker runs and hears of new jobs. */
export const workerIsHealthy = (): boolean => held.daybookWorker?.healthy() ?? false
