import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { type DeliveriesWish, deliveries } from './deliveries'
import { reschedule } from './reschedule'
import { readDelivery, resend } from './resend'
import { become, daysOf, type House, mailsOf, move, openHouse, refusal, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})
beforeEach(async () => {
  await pool().query('UPDATE customer SET mail_bounced_at = NULL')
})

const all: DeliveriesWish = {
  states: null,
  kinds: null,
  bookingId: null,
  search: null,
  limit: 50,
  offset: 0,
  after: null,
}

const mailsAbout = async (bookingId: number) =>
  (await deliveries(house.owner, { ...all, bookingId })).deliveries.toReversed()

/** A confirmed booking and its mail, as if that had been sent. */
async function told(changes = {}) {
  const booking = await book(house.owner, fresh(changes))
  await pool().query(`UPDATE delivery SET state = 'sent', sent_at = now() WHERE booking_id = $1`, [
    booking.id,
  ])
  const [mail] = await mailsAbout(booking.id)
  return { booking, mailId: mail?.id ?? 0 }
}

const objection = async (id: number) => (await readDelivery(house.owner, id)).objection

describe('a mail that is still true', () => {
  test('is owed again word for word, as a message of its own', async () => {
    const { booking, mailId } = await told()
    expect(await objection(mailId)).toBeNull()
    const again = await resend(house.owner, mailId)
    expect(again).toMatchObject({ state: 'waiting', kind: 'confirmed', resendOf: mailId, attempts: 0 })
    const [first, second] = await mailsOf(house, booking.id)
    expect(second).toMatchObject({ text: first?.text, subject: first?.subject, recipient: first?.recipient })
  })

  test('is not sent a third time while the second one is on its way', async () => {
    const { mailId } = await told()
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => resend(house.owner, mailId)))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await objection(mailId)).toBe('on_its_way')
  })

  test('is sent again however often, each under its own key', async () => {
    const { booking, mailId } = await told()
    let last = mailId
    for (let times = 0; times < 8; times += 1) {
      last = (await resend(house.owner, last)).id
      await pool().query(`UPDATE delivery SET state = 'sent' WHERE booking_id = $1`, [booking.id])
    }
    const { rows } = await pool().query<{ key: string }>(
      'SELECT idempotency_key AS key FROM delivery WHERE booking_id = $1',
      [booking.id],
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(9)
    expect(rows.every(({ key }) => key.length <= 256)).toBe(true)
  })
})

describe('a mail is not sent again', () => {
  test.each<[string, (id: number) => Promise<unknown>]>([
    ['the booking was cancelled', (id) => changeStatus(house.owner, id, become('cancelled'))],
    ['it was moved', (id) => reschedule(house.owner, id, { ...move, minute: 720 })],
    ['it costs something else', (id) => amend(house.owner, id, { price: 1 }, null)],
    ['it has another visitor', (id) => amend(house.owner, id, { visitorEmail: 'new@example.org' }, null)],
    ['it was deleted', (id) => pool().query('UPDATE booking SET deleted_at = now() WHERE id = $1', [id])],
  ])('when %s', async (_, change) => {
    const { booking, mailId } = await told()
    await change(booking.id)
    expect(await objection(mailId)).toBe('outdated')
    const { reason } = await refusal(resend(house.owner, mailId))
    expect(['invalid_transition', 'not_found']).toContain(reason)
  })

  test('but a note of the house changes nothing about it', async () => {
    const { booking, mailId } = await told()
    await amend(house.owner, booking.id, { internalNote: 'Likes tea' }, null)
    expect(await objection(mailId)).toBeNull()
  })

  test('to an address that takes none', async () => {
    const { mailId } = await told({ visitor: visitor('Bo Bounce') })
    await pool().query(`UPDATE customer SET mail_bounced_at = now() WHERE email = 'bo.bounce@example.org'`)
    expect(await objection(mailId)).toBe('blocked')
  })

  test('while it waits, or when it was withdrawn', async () => {
    const booking = await book(house.owner, fresh())
    const [waiting] = await mailsAbout(booking.id)
    expect(await objection(waiting?.id ?? 0)).toBe('on_its_way')
    await changeStatus(house.owner, booking.id, become('cancelled'))
    expect(await objection(waiting?.id ?? 0)).toBe('withdrawn')
  })

  test('when it lets somebody in, and nobody reads that here', async () => {
    const { rows } = await pool().query<{ id: number }>(
      `INSERT INTO delivery (profile_id, kind, recipient, payload, idempotency_key, state)
       VALUES ($1, 'invitation', 'ivy@example.org', '{"subject": "Come in"}', 'invitation/1', 'sent') RETURNING id`,
      [house.profileId],
    )
    expect(await objection(rows[0]?.id ?? 0)).toBe('secret')
  })
})

describe('who may', () => {
  const as = (changes: Partial<Actor>): Actor => ({ ...house.owner, ...changes })

  test('see messages: not a viewer, nor who sees only their own calendar', async () => {
    const { mailId } = await told()
    for (const role of ['viewer', 'staff'] as const) {
      expect((await refusal(deliveries(as({ role }), all))).reason).toBe('forbidden')
      expect((await refusal(readDelivery(as({ role }), mailId))).reason).toBe('forbidden')
      expect((await refusal(resend(as({ role }), mailId))).reason).toBe('forbidden')
    }
  })

  test('another house’s message is a missing one', async () => {
    const { mailId } = await told()
    const { owner } = await openHouse()
    expect((await refusal(readDelivery(owner, mailId))).message).toBe(
      (await refusal(readDelivery(owner, 2_000_000_000))).message,
    )
    expect((await refusal(resend(owner, mailId))).reason).toBe('not_found')
  })
})

test('messages are found by state, kind, booking and words, newest first, page by page', async () => {
  const own = await openHouse()
  const days = daysOf(own)
  const ids: number[] = []
  for (const name of ['Ann', 'Bob', 'Cleo'])
    ids.push((await book(own.owner, days({ visitor: visitor(name) }))).id)
  await changeStatus(own.owner, ids[1] ?? 0, become('cancelled'))
  await pool().query(
    `UPDATE delivery SET state = 'sent', bounced_at = now() WHERE booking_id = $1 AND kind = 'confirmed'`,
    [ids[2]],
  )
  const found = async (wish: Partial<DeliveriesWish>) => {
    const { deliveries: rows, total } = await deliveries(own.owner, { ...all, ...wish })
    return [total, rows.map(({ kind, state, visitorName }) => `${visitorName} ${kind} ${state}`)]
  }
  const bob = ['Bob cancelled waiting', 'Bob confirmed withdrawn']
  expect(await found({})).toEqual([4, [bob[0], 'Cleo confirmed bounced', bob[1], 'Ann confirmed waiting']])
  expect(await found({ states: ['bounced'] })).toEqual([1, ['Cleo confirmed bounced']])
  expect(await found({ states: ['sent'] })).toEqual([0, []])
  expect(await found({ states: ['bounced', 'withdrawn'] })).toEqual([2, ['Cleo confirmed bounced', bob[1]]])
  expect(await found({ kinds: ['cancelled'] })).toEqual([1, [bob[0]]])
  expect(await found({ bookingId: ids[1] ?? 0 })).toEqual([2, bob])
  expect(await found({ search: 'ANN@' })).toEqual([1, ['Ann confirmed waiting']])
  expect(await found({ search: '%' })).toEqual([0, []])
  const { last } = await deliveries(own.owner, { ...all, limit: 2 })
  expect(await found({ limit: 2, after: last })).toEqual([4, [bob[1], 'Ann confirmed waiting']])
})
