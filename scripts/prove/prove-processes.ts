import { audit } from './processes/audit'
import { proveBackup } from './processes/backup'
import { closeAll, type Open } from './processes/database'
import { proveMails } from './processes/mails'
import { proveRollingRestart } from './processes/rolling-restart'
import { proveSharedState } from './processes/shared-state'
import { openShop } from './processes/shop'
import { proveStorms } from './processes/storms'
import { openTwoApps } from './processes/two-apps'
import type { Proof, Proven } from './proven/proof'

/**
 * Two app processes and a worker on one PostgreSQL (TEST_DATABASE_URL's, else one of our own), each request at either of
 * them: what one process promises, both keep together, also while they are restarted.
 */
export const proveProcesses: Proof = async (seed) => {
  const open: Open = []
  try {
    const stage = await openTwoApps(open)
    const shop = await openShop(stage)
    const proven: Proven[] = [
      ...(await proveStorms(stage, shop, seed)),
      ...(await proveSharedState(stage, shop)),
      await proveMails(stage, shop),
      await proveRollingRestart(stage, shop),
      await proveBackup(stage, shop),
    ]
    const all = await audit(stage.databaseUrl)
    return [...proven, { what: 'Afterwards the database passes the audit', tried: 'once', ...all }]
  } finally {
    await closeAll(open)
  }
}
