import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate'
import { createCluster, freePort, launch, shutDown, urlOf } from './postgres-server'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server to make test databases on, and the migrated database they are copies of. */
    database: { server: string; template: string }
  }
}

/** Nothing of a test run needs to survive a crash, so the disk is never waited for. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
  jit: 'off',
}

/** Before all tests: one PostgreSQL (TEST_DATABASE_URL's, else one of our own) with a migrated template database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = process.env.TEST_DATABASE_URL
    ? { server: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await ownServer()
  const template = `daybook_template_${process.pid}`
  const tearDown = async () => {
    const workers = Array.from({ length: project.config.maxWorkers }, (_, index) =>
      copyOf(template, index + 1),
    )
    for (const name of [...workers, template])
      await runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await stop()
  }
  try {
    await runOn(server, `CREATE DATABASE ${template}`)
    await migrate(databaseOn(server, template))
    project.provide('database', { server, template })
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}

async function ownServer() {
  const home = await mkdtemp(path.join(tmpdir(), 'daybook-test-'))
  const folder = path.join(home, 'postgres')
  const password = randomBytes(18).toString('base64url')
  const leave = () => rm(home, { recursive: true, force: true })
  try {
    // The server's account must be able to pass through.
    await chmod(home, 0o711)
    await createCluster(folder, password)
    const running = await launch(folder, await freePort(), password, settings)
    const stop = () => shutDown(running).finally(leave)
    return { server: urlOf(running.port, password, 'postgres'), stop }
  } catch (error) {
    await leave()
    throw error
  }
}

/** The copy of the template that one of the test run's processes at a time works on, counted from 1. */
export const copyOf = (template: string, worker: number): string => `${template}_${worker}`

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The connection string of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
