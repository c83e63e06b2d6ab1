import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { amend } from './amend'
import { book } from './book'
import { moveSeat } from './change-seat'
import { changeStatus } from './change-status'
import { notify } from './notify'
import { propose } from './propose'
import { remind } from './remind'
import { reschedule } from './reschedule'
import { become, daysOf, type House, mailsOf, move, openHouse, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

/** Everything that waits is sent. */
const sent = () => pool().query(`UPDATE delivery SET state = 'sent' WHERE state = 'waiting'`)

const booked = async (changes = {}) => {
  const { id } = await book(house.owner, fresh(changes))
  await sent()
  return id
}
const loudly = (id: number, hour: number) => reschedule(house.owner, id, { ...move, minute: hour * 60 })
const silently = (id: number, hour: number) =>
  reschedule(house.owner, id, { ...move, minute: hour * 60, tell: false })

/** The times that the waiting mails name, in their order, each once. */
async function named(id: number, recipient = 'vera@example.org'): Promise<string[]> {
  const waiting = (await mailsOf(house, id)).filter(
    (mail) => mail.state === 'waiting' && mail.recipient === recipient,
  )
  return waiting.map(({ kind, text }) => {
    const starts = [...text.matchAll(/(?<=, )(\d\d):00 – /g)].map(([, hour]) => hour)
    return [kind, ...starts].join(' ')
  })
}

describe('a move tells from the time its visitor last heard of', () => {
  test('a silent move takes back what waited; the next loud one tells from the time they know', async () => {
    const id = await booked()
    await loudly(id, 11)
    await silently(id, 12)
    expect(await named(id)).toEqual([])
    await loudly(id, 14)
    expect(await named(id)).toEqual(['rescheduled 10 14'])
  })

  test('a time that was never told is never named', async () => {
    const id = await booked()
    await silently(id, 12)
    await loudly(id, 14)
    expect(await named(id)).toEqual(['rescheduled 10 14'])
  })

  test('who is moved back to the time they know hears nothing', async () => {
    const id = await booked()
    await silently(id, 12)
    await loudly(id, 10)
    expect(await named(id)).toEqual([])
  })

  test('what was sent is known, and what came back is not', async () => {
    const [known, lost] = [await booked(), await booked()]
    for (const id of [known, lost]) await loudly(id, 11)
    await sent()
    await pool().query('UPDATE delivery SET bounced_at = now() WHERE booking_id = $1', [lost])
    for (const id of [known, lost]) await loudly(id, 14)
    expect([await named(known), await named(lost)]).toEqual([['rescheduled 11 14'], ['rescheduled 10 14']])
  })

  test('a booking that its visitor was never written of is known as it was made', async () => {
    const id = await booked({ tell: false })
    await silently(id, 12)
    await loudly(id, 14)
    expect(await named(id)).toEqual(['rescheduled 10 14'])
  })

  test('somebody else who has it now knows the time at which they got it', async () => {
    const id = await booked()
    await silently(id, 12)
    await amend(house.owner, id, { visitorName: 'Nora', visitorEmail: 'nora@example.org' }, null)
    await loudly(id, 14)
    expect(await named(id, 'nora@example.org')).toEqual(['rescheduled 12 14'])
  })

  test('each participant of a class, from the time they know', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una') })
    const { id } = await book(house.owner, wish)
    await sent()
    await silently(id, 12)
    await book(house.owner, { ...wish, minute: 720, visitor: visitor('Dora') })
    await sent()
    await loudly(id, 14)
    expect(await named(id, 'una@example.org')).toEqual(['rescheduled 10 14'])
    expect(await named(id, 'dora@example.org')).toEqual(['rescheduled 12 14'])
    await loudly(id, 12)
    expect(await named(id, 'una@example.org')).toEqual(['rescheduled 10 12'])
    expect(await named(id, 'dora@example.org')).toEqual([])
  })

  test('a participant who went to another class silently', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una') })
    const from = await book(house.owner, wish)
    const to = await book(house.owner, { ...wish, minute: 720, visitor: visitor('Dora') })
    await sent()
    const seatId = from.participants[0]?.id ?? 0
    await moveSeat(house.owner, from.id, seatId, { ...move, tell: false, toBookingId: to.id })
    await loudly(to.id, 14)
    expect(await named(to.id, 'una@example.org')).toEqual(['rescheduled 10 14'])
    expect(await named(to.id, 'dora@example.org')).toEqual(['rescheduled 12 14'])
  })
})

describe('after a move that was not told', () => {
  test('a cancellation names the time its visitor knows', async () => {
    const id = await booked()
    await silently(id, 12)
    await changeStatus(house.owner, id, become('cancelled'))
    expect(await named(id)).toEqual(['cancelled 10'])
  })

  test('a confirmation tells from the time they asked for', async () => {
    const id = await booked({ status: 'pending' })
    await silently(id, 12)
    await changeStatus(house.owner, id, become('confirmed'))
    expect(await named(id)).toEqual(['confirmed 10 12'])
  })

  test('who is asked for another time is told where they stand', async () => {
    const id = await booked()
    await silently(id, 12)
    await propose(house.owner, id, { minute: 840, message: null, hours: null, tell: true, version: null })
    expect(await named(id)).toEqual(['proposal 10 12 14'])
  })

  test('a reminder tells of it, and the next move from there', async () => {
    const id = await booked()
    await silently(id, 12)
    await pool().query(`UPDATE service SET reminder_minutes = '{43200}' WHERE profile_id = $1`, [
      house.profileId,
    ])
    await pool().query(`UPDATE fact SET at = now() - interval '90 days' WHERE booking_id = $1`, [id])
    await remind()
    expect(await named(id)).toEqual(['reminder 10 12'])
    await sent()
    await loudly(id, 14)
    expect(await named(id)).toEqual(['rescheduled 12 14'])
  })

  test('who is told on request hears it from the time they know, and the second time the same', async () => {
    const id = await booked()
    await silently(id, 12)
    await notify(house.owner, id)
    expect(await named(id)).toEqual(['rescheduled 10 12'])
    await sent()
    await notify(house.owner, id)
    expect(await named(id)).toEqual(['rescheduled 10 12'])
  })
})
