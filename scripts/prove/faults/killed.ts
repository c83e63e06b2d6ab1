import { setTimeout as pause } from 'node:timers/promises'
import { disturb } from './disturb'
import type { Fault } from './fault'
import { openKillable } from './stage'

const kills = 12

/** App and worker are killed at moments of chance, and started again. */
export const killed: Fault = async ({ database, seed, random, open }) =>
  disturb(await openKillable(database, 'killed', open), seed, {
    what: 'The app or its worker is killed (kill -9) at any moment',
    least: 2000,
    mayDie: true,
    async strike(stage, { writes }) {
      const times = { app: 0, worker: 0 }
      for (let kill = 0; kill < kills; kill += 1) {
        const enough = writes() + random.between(20, 200)
        while (writes() < enough) await pause(1)
        const which = random.pick(['app', 'app', 'worker'] as const)
        times[which] += 1
        await stage.kill(which)
      }
      return `app killed ${times.app} times, worker ${times.worker} times`
    },
  })
