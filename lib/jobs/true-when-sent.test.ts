import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { pool } from '@/lib/db/client'
import { amend } from '@/lib/engine/amend'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { remind } from '@/lib/engine/remind'
import { become, daysOf, type House, mailsOf, openHouse, visitor } from '@/lib/engine/test-house'
import { changeCustomer } from '@/lib/settings/change-customer'
import { runJobs } from './test-deliveries'

let resend: FakeResend
let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  resend = await startFakeResend()
  process.env.RESEND_BASE_URL = resend.url
  process.env.RESEND_API_KEY = 're_test'
  house = await openHouse()
  fresh = daysOf(house)
})
afterAll(() => resend.close())
beforeEach(() => resend.clear())

const subjectsTo = (address: string) =>
  resend.messages().flatMap(({ to, subject }) => (to === address ? [subject] : []))

const completed = async (name: string) => {
  const { id } = await book(house.owner, fresh({ visitor: visitor(name), tell: false }))
  await changeStatus(house.owner, id, become('completed'))
  return id
}

const requests = async (id: number) =>
  (await mailsOf(house, id)).flatMap(({ kind, state }) => (kind === 'review_request' ? [state] : []))

describe('a request for a review', () => {
  test('goes to a visitor once within the pause, and again after it', async () => {
    const first = await completed('Rita')
    await runJobs()
    expect(await requests(first)).toEqual(['sent'])
    const second = await completed('Rita')
    await runJobs()
    expect(await requests(second)).toEqual([])
    await pool().query(`UPDATE customer SET review_asked_at = now() - interval '7 months'`)
    expect(await requests(await completed('Rita'))).toEqual(['waiting'])
  })

  test('goes out once where two visits end at one moment', async () => {
    const both = await Promise.all([completed('Twin'), completed('Twin')])
    await runJobs()
    const states = (await Promise.all(both.map(requests))).flat()
    expect(states.filter((state) => state === 'sent')).toHaveLength(1)
    expect(subjectsTo('twin@example.org')).toHaveLength(1)
  })

  test('does not go out after a complaint, before or since it was owed', async () => {
    const { id } = await book(house.owner, fresh({ visitor: visitor('Cora'), tell: false }))
    await amend(house.owner, id, { complaint: true }, null)
    await changeStatus(house.owner, id, become('completed'))
    expect(await requests(id)).toEqual([])
    const later = await completed('Carl')
    await amend(house.owner, later, { complaint: true }, null)
    expect(await requests(later)).toEqual(['withdrawn'])
    const last = await completed('Cleo')
    await pool().query('UPDATE booking SET complaint = true WHERE id = $1', [last])
    await runJobs()
    expect(await requests(last)).toEqual(['withdrawn'])
  })

  test('does not go to who has written one already', async () => {
    const id = await completed('Wilma')
    await pool().query(
      'INSERT INTO review (profile_id, booking_id, stars, written_at) VALUES ($1, $2, 5, now())',
      [house.profileId, id],
    )
    await runJobs()
    expect(await requests(id)).toEqual(['withdrawn'])
  })

  test('does not follow a booking to the address of somebody who had it before', async () => {
    const id = await completed('Former')
    await pool().query(`UPDATE booking SET visitor_email = 'present@example.org' WHERE id = $1`, [id])
    await runJobs()
    expect(await requests(id)).toEqual(['withdrawn'])
  })

  test('of a class goes to each who came', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una'), tell: false })
    const { id } = await book(house.owner, wish)
    await book(house.owner, { ...wish, visitor: visitor('Dora') })
    await book(house.owner, { ...wish, visitor: visitor('Noah') })
    await pool().query(`UPDATE participant SET status = 'no_show' WHERE booking_id = $1 AND name = 'Noah'`, [
      id,
    ])
    await changeStatus(house.owner, id, become('completed'))
    await runJobs()
    expect(resend.messages().map(({ to }) => to)).toEqual(['una@example.org', 'dora@example.org'])
  })
})

describe('a reminder that waits', () => {
  test('is not sent when the booking has moved or gone by other ways meanwhile', async () => {
    await pool().query(`UPDATE service SET reminder_minutes = '{1440}'`)
    const bookings = await Promise.all(
      ['Stay', 'Move', 'Gone'].map((name) =>
        book(house.owner, fresh({ visitor: visitor(name), tell: false })),
      ),
    )
    const [stays, moves, goes] = bookings.map(({ id }) => id)
    await pool().query(
      `UPDATE booking SET overbooked = true, starts_at = now() + interval '20 hours', ends_at = now() + interval '21 hours'
       WHERE id = ANY ($1)`,
      [[stays, moves, goes]],
    )
    await pool().query(`UPDATE fact SET at = now() - interval '3 days'`)
    expect(await remind()).toEqual({ owed: 3, failed: 0 })
    await pool().query(`UPDATE booking SET starts_at = starts_at + interval '10 minutes' WHERE id = $1`, [
      moves,
    ])
    await pool().query(`UPDATE booking SET status = 'pending' WHERE id = $1`, [goes])
    await runJobs()
    expect(resend.messages().map(({ to }) => to)).toEqual(['stay@example.org'])
    expect((await mailsOf(house, moves ?? 0)).map(({ state }) => state)).toEqual(['withdrawn'])
  })
})

describe('an address that takes no mails', () => {
  test('gets none until somebody clears it; the house still hears of its own', async () => {
    const { id, customerId } = await book(house.owner, fresh({ visitor: visitor('Bo'), tell: false }))
    await pool().query(
      'UPDATE customer SET mail_bounced_at = now(), mail_complained_at = now() WHERE id = $1',
      [customerId],
    )
    await changeStatus(house.owner, id, become('cancelled'))
    await runJobs()
    expect(await mailsOf(house, id)).toMatchObject([
      { state: 'not_sent', reason: 'not sent: mails to this address came back or were complained of' },
    ])
    const halfway = await changeCustomer(house.owner, customerId ?? 0, {}, { bounced: true })
    expect(halfway).toMatchObject({ mailBouncedAt: null, mailComplainedAt: expect.any(Date) })
    await changeCustomer(house.owner, customerId ?? 0, {}, { complained: true })
    await changeStatus(house.owner, id, become('confirmed'))
    await runJobs()
    expect(subjectsTo('bo@example.org')).toHaveLength(1)
  })
})
