import { setTimeout as pause } from 'node:timers/promises'
import { direct } from './database'
import { disturb } from './disturb'
import type { Fault } from './fault'
import { openFaultStage } from './stage'

const rounds = 8

const others = `SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`

/** The database ends every connection, every few seconds. */
export const terminated: Fault = async ({ database, seed, random, open }) =>
  disturb(await openFaultStage(database, 'terminated', open), seed, {
    what: 'The database ends all connections (pg_terminate_backend) every two seconds',
    least: 500,
    async strike({ databaseUrl }) {
      let all = 0
      for (let round = 0; round < rounds; round += 1) {
        await pause(random.between(1500, 2500))
        const [row] = await direct<{ ended: number }>(databaseUrl, others)
        all += row?.ended ?? 0
      }
      return `${all} connections ended in ${rounds} rounds`
    },
  })

/** In ms, how long the database is away: too short to be noticed by some, too long for others. */
const absences = [500, 3000, 8000]

/** The database is restarted: told to stop, and as if it had crashed. */
export const restarted: Fault = async ({ database, seed, open }) =>
  disturb(await openFaultStage(database, 'restarted', open), seed, {
    what: 'The database is restarted, and crashes',
    least: 500,
    async strike() {
      for (const [index, absence] of absences.entries()) {
        await pause(2000)
        await database.stop(index % 2 ? 'SIGQUIT' : 'SIGINT')
        await pause(absence)
        await database.start()
      }
      await pause(2000)
      return `away ${absences.length} times, for up to ${Math.max(...absences) / 1000} s, once by a crash`
    },
  })

/** Nothing arrives any more over the connections that are there, as when a machine or a firewall is gone; new ones work. */
export const silent: Fault = async ({ database, seed, open }) =>
  disturb(await openFaultStage(database, 'silent', open), seed, {
    what: 'All connections to the database go silent: nothing arrives, nothing is closed',
    least: 300,
    async strike({ proxy }, { writes }) {
      for (let round = 0; round < 2; round += 1) {
        const enough = writes() + 100
        while (writes() < enough) await pause(20)
        proxy.silence()
      }
      return `${proxy.counts.broken} connections silenced in 2 rounds`
    },
  })

/** In ms, to and fro together. */
const latency = 200

/** The database is far away, and more ask than it can serve from there: they are told to come again, and nobody waits for long. */
export const slow: Fault = async ({ database, seed, open }) =>
  disturb(await openFaultStage(database, 'slow', open), seed, {
    what: `The database is ${latency} ms away, for 500 at once`,
    least: 300,
    atOnce: 500,
    // All of them one after the other take minutes: some are told to come again many times.
    patience: 300_000,
    async strike({ proxy }, { writes }) {
      proxy.delay = latency / 2
      while (writes() < 300) await pause(100)
      proxy.delay = 0
      return `300 of them so far away`
    },
  })
