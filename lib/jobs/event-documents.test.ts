import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaReader } from '@/e2e/anything/api-document'
import { startWebhookReceiver, verified, type WebhookReceiver } from '@/e2e/webhook-receiver'
import { query } from '@/lib/db/transaction'
import { signLink } from '@/lib/db/visitor-link'
import { testEvent, webhookDialects, webhookEvents } from '@/lib/domain/webhook'
import { amend } from '@/lib/engine/amend'
import { book } from '@/lib/engine/book'
import { changeSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { remove } from '@/lib/engine/remove'
import { reschedule } from '@/lib/engine/reschedule'
import { sendTestEvent } from '@/lib/engine/send-test-event'
import { become, daysOf, type House, move, openHouse, visitor } from '@/lib/engine/test-house'
import { writeReview } from '@/lib/settings/own-review'
import { openApi } from '@/lib/wire/openapi'
import { apiTables } from '@/lib/wire/openapi-documents'
import { listen, runWebhooks } from './test-webhooks'

let house: House
let receiver: WebhookReceiver

beforeAll(async () => {
  receiver = await startWebhookReceiver()
  house = await openHouse()
})
afterAll(() => receiver.close())

/** All that can happen: to an appointment, to a class and its places, and after it. */
async function live(): Promise<void> {
  const fresh = daysOf(house)
  const { owner, profileId } = house
  const { id, linkVersion } = await book(owner, fresh({ tell: false, status: 'pending' }))
  await changeStatus(owner, id, become('confirmed', { tell: false }))
  await reschedule(owner, id, { ...move, minute: 660, tell: false })
  await amend(owner, id, { visitorNote: 'by the window' }, null)
  await changeStatus(owner, id, become('no_show', { tell: false }))
  await changeStatus(owner, id, become('completed', { tell: false }))
  const token = signLink('review', { profileId, bookingId: id, seatId: null, linkVersion })
  await writeReview(token, { stars: 5, text: 'Lovely', mayPublish: true })
  await changeStatus(owner, id, become('cancelled', { tell: false }))
  await remove(owner, id, null)
  const lesson = fresh({ serviceId: house.course.id, tell: false })
  const course = await book(owner, { ...lesson, visitor: visitor('Una') })
  await book(owner, { ...lesson, visitor: visitor('Dora') })
  const [seat] = await query<{ id: number }>(
    'test-last-seat',
    'SELECT id FROM participant WHERE booking_id = $1 ORDER BY id DESC',
    [course.id],
  )
  const leave = { status: 'cancelled', override: false, tell: false, version: null, reason: null } as const
  await changeSeat(owner, course.id, seat?.id ?? 0, leave)
}

it('every event arrives as the document of its endpoint’s dialect tells it', async () => {
  const endpoints = new Map<string, { dialect: string; secret: string }>()
  const ids: number[] = []
  for (const dialect of webhookDialects) {
    const { id, secret } = await listen(house, `${receiver.url}/${dialect}`, {
      events: [...webhookEvents],
      dialect,
    })
    endpoints.set(new URL(`${receiver.url}/${dialect}`).pathname, { dialect, secret })
    ids.push(id)
  }
  await live()
  for (const id of ids) await sendTestEvent(house.owner, id)
  await runWebhooks()

  const heard = new Set<string>()
  const objections = Object.fromEntries(
    Object.entries(apiTables).map(([dialect, table]) => [
      dialect,
      schemaReader(JSON.parse(JSON.stringify(openApi(table)))),
    ]),
  )
  for (const one of receiver.received) {
    const { dialect = '', secret = '' } = endpoints.get(one.path) ?? {}
    const body = verified(secret, one)
    const objection = objections[dialect]?.(`#/webhooks/${body.type}/post/requestBody`, body)
    expect({ dialect, type: body.type, objection }).toEqual({ dialect, type: body.type, objection: null })
    heard.add(`${dialect} ${body.type}`)
  }
  const all = webhookDialects.flatMap((dialect) =>
    [...webhookEvents, testEvent].map((type) => `${dialect} ${type}`),
  )
  expect([...heard].sort()).toEqual(all.sort())
})
