import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order, Report, Site, WorkName } from './generator'
import type { Load } from './load'

/** The process that makes the load, apart from the one that is measured. */
export interface Generator {
  run(work: WorkName, clients: number, seconds: number): Promise<Load>
  stop(): Promise<void>
}

export async function startGenerator(site: Site): Promise<Generator> {
  const child = fork(fileURLToPath(new URL('./generator.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  })
  const ask = async (order: Order): Promise<Load> => {
    child.send(order)
    const [report] = (await once(child, 'message')) as [Report]
    if ('failure' in report) throw new Error(report.failure)
    return report.load
  }
  await ask({ site })
  return {
    run: (work, clients, seconds) => ask({ work, clients, seconds }),
    async stop() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
