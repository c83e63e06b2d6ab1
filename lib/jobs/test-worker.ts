import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { startWorker } from './worker'

// A worker as a process of its own, for a story that kills it. It begins when it is told to, by a word on its input.
process.stdout.write('loaded')
await once(process.stdin, 'data')
const worker = await startWorker({ lease: 2, answer: 1, sweep: 1 })
while (!worker.healthy()) await pause(20)
