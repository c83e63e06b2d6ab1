import { isDeepStrictEqual } from 'node:util'
import { readDocument } from '@/e2e/anything/api-document'
import type { Proven } from '../proven/proof'
import { startLoad } from './load'
import { allDelivered } from './mails'
import { alternating, type Shop } from './shop'
import type { TwoApps } from './two-apps'

/** One process after the other is ended and started again, as a deployment does, while people go on booking. */
export async function proveRollingRestart(stage: TwoApps, shop: Shop): Promise<Proven> {
  const document = await readDocument(stage.front.url, 'profile')
  const load = startLoad(stage, shop, document, 700)
  const mailsBefore = stage.resend.messages().length
  for (const which of ['first', 'second', 'worker'] as const) await stage.restart(which)
  await load.end()
  const { acknowledged, wrong } = load
  let index = 0
  for (const [id, booking] of acknowledged) {
    const found = await alternating(stage, index++).find(id)
    if (!isDeepStrictEqual(found, booking))
      wrong.push(`Acknowledged ${JSON.stringify(booking)}, found ${JSON.stringify(found)}`)
  }
  await allDelivered()
  const told = [...acknowledged.values()].filter(({ visitor_email }) => isTold(visitor_email))
  const mails = stage.resend.messages().slice(mailsBefore)
  for (const { visitor_email } of told) {
    const letters = mails.filter(({ to }) => [to].flat().includes(visitor_email ?? ''))
    if (letters.length !== 1) wrong.push(`${letters.length} mails to ${visitor_email}`)
  }
  const repeats = Object.entries(stage.front.repeated).map(([code, count]) => `${count} × ${code}`)
  return {
    what: 'A rolling restart under load: app, app, worker',
    tried: `${acknowledged.size} bookings, each amended and moved`,
    found: `${load.statuses()}; ${told.length} mails; sent to the other process: ${repeats.join(', ') || 'none'}`,
    wrong,
  }
}

/** Of those who book under load every eighth wants to hear of it. */
const isTold = (email: string | null) => Number(/^load\.(\d+)@/.exec(email ?? '')?.[1] ?? 1) % 8 === 0
