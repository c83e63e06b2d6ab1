import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/client'
import type { FrozenEvent } from '@/lib/db/owe-event'
import { signLink } from '@/lib/db/visitor-link'
import { type WebhookDialect, webhookDialects, webhookEvents } from '@/lib/domain/webhook'
import { eraseCustomer } from '@/lib/settings/erase-customer'
import { writeReview } from '@/lib/settings/own-review'
import { addWebhook, changeWebhook } from '@/lib/settings/webhooks'
import { toEventBody } from '@/lib/wire/webhook-event'
import { amend } from './amend'
import { book } from './book'
import { changeSeat, moveSeat } from './change-seat'
import { changeStatus } from './change-status'
import { notify } from './notify'
import { remove } from './remove'
import { reschedule } from './reschedule'
import { revise } from './revise'
import { become, daysOf, type House, move, openHouse, refusal, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
let webhookId: number

beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1'
  house = await openHouse()
  fresh = daysOf(house)
  const wish = { url: 'http://127.0.0.1:9/', events: [...webhookEvents], dialect: 'profile' as const }
  webhookId = (await addWebhook(house.owner, wish)).webhook.id
})
beforeEach(async () => {
  await pool().query(`DELETE FROM delivery WHERE channel = 'webhook'`)
})

const owed = async (dialect: WebhookDialect = 'profile') => {
  const { rows } = await pool().query<{ payload: FrozenEvent }>(
    `SELECT payload FROM delivery WHERE channel = 'webhook' ORDER BY id`,
  )
  return rows.map(({ payload }) => toEventBody(payload, dialect))
}
const types = async () => (await owed()).map(({ type }) => type)
const booked = (changes = {}) => book(house.owner, fresh({ tell: false, ...changes }))

describe('what is owed to a webhook', () => {
  it('follows a booking through its life', async () => {
    const { id } = await booked({ status: 'pending' })
    await changeStatus(house.owner, id, become('confirmed'))
    await reschedule(house.owner, id, { ...move, minute: 660 })
    await amend(house.owner, id, { visitorNote: 'by the window' }, null)
    await changeStatus(house.owner, id, become('no_show'))
    await changeStatus(house.owner, id, become('completed'))
    await changeStatus(house.owner, id, become('cancelled'))
    await remove(house.owner, id, null)
    const events = await owed()
    expect(events.map(({ type }) => type)).toEqual([
      'booking.created',
      'booking.confirmed',
      'booking.rescheduled',
      'booking.updated',
      'booking.no_show',
      'booking.completed',
      'booking.cancelled',
      'booking.deleted',
    ])
    expect(events.map(({ data }) => data.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(events.map(({ data }) => data.previous)).toEqual([
      null,
      { status: 'pending' },
      expect.objectContaining({ start_time: '10:00', end_time: '11:00' }),
      { visitor_note: '' },
      { status: 'confirmed', no_show: false },
      { status: 'cancelled', no_show: true },
      { status: 'completed' },
      null,
    ])
  })

  it('is nothing where nothing changed, only mails were sent, or the change came to nothing', async () => {
    const { id } = await booked()
    await pool().query(`DELETE FROM delivery WHERE channel = 'webhook'`)
    await changeStatus(house.owner, id, become('confirmed'))
    await notify(house.owner, id)
    await refusal(reschedule(house.owner, id, { ...move, minute: 0 }))
    expect(await types()).toEqual([])
  })

  it('tells each of several things that one change did, all with the booking as it is after it', async () => {
    const { id, startsAt } = await booked({ status: 'pending' })
    await pool().query(`DELETE FROM delivery WHERE channel = 'webhook'`)
    const later = startsAt.getTime() + 3_600_000
    const after = await revise(house.owner, id, {
      startsAt: later,
      status: 'confirmed',
      amendment: { visitorNote: 'by the window' },
      version: null,
    })
    const events = await owed()
    expect(events.map(({ type, data }) => [type, data.previous])).toEqual([
      ['booking.rescheduled', expect.objectContaining({ start_time: '10:00' })],
      ['booking.confirmed', { status: 'pending' }],
      ['booking.updated', { visitor_note: '' }],
    ])
    for (const { data } of events)
      expect(data).toMatchObject({
        version: after.version,
        booking: { version: after.version, status: 'confirmed', start_time: '11:00' },
      })
  })

  it('names whose seat it is about', async () => {
    const at = fresh({ serviceId: house.course.id, tell: false })
    const course = await book(house.owner, { ...at, visitor: visitor('Una') })
    await book(house.owner, { ...at, visitor: visitor('Dora'), status: 'pending' })
    const other = await booked({ serviceId: house.course.id, visitor: visitor('Noah') })
    const { rows } = await pool().query('SELECT id FROM participant WHERE booking_id = $1 ORDER BY id', [
      course.id,
    ])
    const [una, dora] = rows.map(({ id }) => id)
    const wish = { override: false, tell: false, version: null, reason: null }
    await changeSeat(house.owner, course.id, dora, { ...wish, status: 'confirmed' })
    await moveSeat(house.owner, course.id, dora, { ...wish, toBookingId: other.id })
    await changeSeat(house.owner, course.id, una, { ...wish, status: 'cancelled' })
    const events = await owed()
    expect(events.map(({ type, data }) => [type, data.participant?.name, data.participant?.id])).toEqual([
      ['booking.created', undefined, undefined],
      ['participant.joined', 'Dora', dora],
      ['booking.created', undefined, undefined],
      ['booking.updated', 'Dora', dora],
      ['participant.left', 'Dora', null],
      ['participant.joined', 'Dora', dora],
      ['participant.left', 'Una', una],
      ['booking.cancelled', undefined, undefined],
    ])
  })

  it('tells of a review once', async () => {
    const { id, linkVersion } = await booked()
    await changeStatus(house.owner, id, become('completed', { tell: false }))
    await pool().query(`DELETE FROM delivery WHERE channel = 'webhook'`)
    const token = signLink('review', { profileId: house.profileId, bookingId: id, seatId: null, linkVersion })
    await writeReview(token, { stars: 5, text: 'Lovely', mayPublish: true })
    await writeReview(token, { stars: 4, text: 'Lovely, but loud', mayPublish: true })
    const [review, ...more] = await owed()
    expect(more).toEqual([])
    expect(review).toMatchObject({
      type: 'review.created',
      data: {
        booking: { id },
        review: { stars: 5, text: 'Lovely', may_publish: true, participant_id: null },
      },
    })
  })

  it('is told in every dialect’s words', async () => {
    const { id, uid } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720, staffId: house.ben.id })
    const told = async (dialect: WebhookDialect) => (await owed(dialect))[1]?.data
    const all = await Promise.all(webhookDialects.map(told))
    expect(all).toMatchObject([
      { booking: { id, start_time: '12:00' }, previous: { start_time: '10:00', operator_id: house.ada.id } },
      {
        booking: { id, service_name: 'Haircut', first_name: 'Vera' },
        previous: { from_date: expect.any(String) },
      },
      { booking: { id: uid, service: { name: 'Haircut' } }, previous: { startTime: expect.any(String) } },
      { booking: { id, customer: { name: 'Vera Visitor' } } },
    ])
  })

  it('is kept, but not sent, while the webhook is disabled', async () => {
    await changeWebhook(house.owner, webhookId, { enabled: false })
    await booked()
    const { rows } = await pool().query(`SELECT state, reason FROM delivery WHERE channel = 'webhook'`)
    expect(rows).toEqual([{ state: 'not_sent', reason: 'the endpoint is disabled' }])
    await changeWebhook(house.owner, webhookId, { enabled: true })
  })

  it('does not remember who was erased, and says that they were', async () => {
    const { customerId } = await booked({ visitor: visitor('Erika') })
    await eraseCustomer(house.owner, customerId ?? 0, { cancelUpcoming: true })
    const { rows } = await pool().query(
      `SELECT kind, payload::text AS text FROM delivery WHERE channel = 'webhook' ORDER BY id`,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['booking.created', 'booking.cancelled'])
    expect(rows.map(({ text }) => text).join()).not.toMatch(/erika/i)
  })
})
