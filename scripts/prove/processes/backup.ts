import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readDocument } from '@/e2e/anything/api-document'
import { run } from '../../step.mjs'
import type { Proven } from '../proven/proof'
import { audit } from './audit'
import { closeAll, columnIn, emptyDatabase, type Open } from './database'
import { startLoad } from './load'
import type { Shop } from './shop'
import type { TwoApps } from './two-apps'

const what = 'A backup of the database at work, restored, passes the audit'
const enough = 60

/** pg_dump while people go on booking: what was acknowledged before is in it, and all that is in it agrees. */
export async function proveBackup(stage: TwoApps, shop: Shop): Promise<Proven> {
  const [server, client] = [await serverVersion(stage.databaseUrl), await dumpVersion()]
  if (client < server)
    return { what, tried: 'nothing', found: `there is no pg_dump for PostgreSQL ${server} here`, wrong: [] }
  const document = await readDocument(stage.front.url, 'profile')
  const open: Open = []
  try {
    const folder = await mkdtemp(path.join(tmpdir(), 'daybook-backup-'))
    open.push(() => rm(folder, { recursive: true, force: true }))
    const file = path.join(folder, 'daybook.dump')
    const load = startLoad(stage, shop, document, 1000)
    open.push(load.end)
    while (load.acknowledged.size < enough && load.wrong.length === 0) await stage.any.get('bookings/poll')
    const before = [...load.acknowledged.keys()]
    await run('pg_dump', ['--format=custom', `--file=${file}`, stage.databaseUrl])
    await load.end()

    const restored = await emptyDatabase('daybook_restored', open, stage.databaseUrl)
    await run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${restored}`, file])
    const ids = new Set(await columnIn<number>(restored, 'SELECT id FROM booking'))
    const missing = before.filter((id) => !ids.has(id))
    const { found, wrong } = await audit(restored)
    return {
      what,
      tried: `pg_dump ${client} of PostgreSQL ${server} while ${load.acknowledged.size} bookings were made`,
      found: `${ids.size} bookings; ${found}`,
      wrong: [...load.wrong, ...missing.map((id) => `booking ${id} is missing`), ...wrong],
    }
  } finally {
    await closeAll(open)
  }
}

async function serverVersion(url: string): Promise<number> {
  const [version = 0] = await columnIn<number>(url, "SELECT current_setting('server_version_num')::int")
  return Math.floor(version / 10_000)
}

/** 0: there is none. */
const dumpVersion = () =>
  run('pg_dump', ['--version']).then(
    (words) => Number(/\d+/.exec(words)?.[0]),
    () => 0,
  )
