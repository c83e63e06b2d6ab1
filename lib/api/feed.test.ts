import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { reschedule } from '@/lib/engine/reschedule'
import { become, type House, move, openHouse, refusal, visitor, wish } from '@/lib/engine/test-house'
import { addCalendarFeed, calendarFeeds, endCalendarFeed } from '@/lib/settings/calendar-feeds'
import { feedReply } from './feed'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** The house's own programs. */
const keyOf = ({ owner }: House) => ({ ...owner, kind: 'api_key' }) as const

const ask = (token: string, headers: Record<string, string> = {}) =>
  feedReply(new Request(`http://daybook.test/feeds/${token}.ics`, { headers }), `${token}.ics`)

const addressOf = async (staffId: number | null) => (await addCalendarFeed(keyOf(house), staffId)).token

async function eventsIn(answer: Response) {
  expect(answer.status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  const events = calendar.getAllSubcomponents('vevent').map((each) => ({
    uid: each.getFirstPropertyValue('uid'),
    summary: each.getFirstPropertyValue('summary'),
    status: each.getFirstPropertyValue('status'),
    sequence: each.getFirstPropertyValue('sequence'),
    start: new ICAL.Event(each).startDate.toJSDate(),
    text: each.toString(),
  }))
  return { calendar, events }
}

describe('a calendar by its secret address', () => {
  test('shows who comes for what, and when, but no notes, addresses or reasons', async () => {
    const date = house.monday
    const booked = await book(
      house.owner,
      wish(house, {
        date,
        visitor: {
          name: 'Zoë “Z” O’Hara; DROP\r\nBEGIN:VALARM',
          email: 'zoe@example.org',
          phone: '+49 30 1',
          note: 'note-secret',
        },
        internalNote: 'internal-secret',
      }),
    )
    await prisma().blockedTime.create({
      data: {
        profileId: house.profileId,
        staffId: house.ada.id,
        name: 'Doctor-secret',
        startsAt: new Date(booked.endsAt),
        endsAt: new Date(booked.endsAt.getTime() + 3_600_000),
      },
    })
    const answer = await ask(await addressOf(null))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    const { calendar, events } = await eventsIn(answer)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT15M')
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT15M')
    const event = events.find(({ uid }) => uid === `${booked.uid}@daybook`)
    expect(event).toMatchObject({
      summary: 'Haircut · Zoë “Z” O’Hara; DROP BEGIN:VALARM · Ada',
      status: 'CONFIRMED',
      sequence: 1,
      start: booked.startsAt,
    })
    expect(events.map(({ summary }) => summary)).toContain('Not available · Ada')
    const all = events.map(({ text }) => text).join()
    expect(all).not.toMatch(/secret|zoe@|\+49|VALARM\r/)
  })

  test('follows the diary: moved under the same UID, requests tentative, cancelled ones gone', async () => {
    const date = addDays(house.monday, 1)
    const token = await addressOf(house.ben.id)
    const mine = { date, staffId: house.ben.id }
    const moved = await book(house.owner, wish(house, mine))
    const asked = await book(house.owner, wish(house, { ...mine, minute: 780, status: 'pending' }))
    const gone = await book(house.owner, wish(house, { ...mine, minute: 900 }))
    const first = await eventsIn(await ask(token))
    expect(first.events).toHaveLength(3)
    await reschedule(house.owner, moved.id, { ...move, minute: 660 })
    await changeStatus(house.owner, gone.id, become('cancelled'))
    const { events } = await eventsIn(await ask(token))
    expect(events.map(({ uid, status, sequence }) => ({ uid, status, sequence }))).toEqual([
      { uid: `${moved.uid}@daybook`, status: 'CONFIRMED', sequence: 2 },
      { uid: `${asked.uid}@daybook`, status: 'TENTATIVE', sequence: 1 },
    ])
  })

  test('a class is one entry that says how many come, and names nobody', async () => {
    const date = addDays(house.monday, 2)
    const course = { serviceId: house.course.id, staffId: house.ada.id, date }
    for (const name of ['Una', 'Duo'])
      await book(house.owner, wish(house, { ...course, visitor: visitor(name) }))
    const { events } = await eventsIn(await ask(await addressOf(house.ada.id)))
    expect(events.map(({ summary }) => summary)).toContain('Course (2/3)')
    expect(events.map(({ text }) => text).join()).not.toContain('Una')
  })

  test('nothing has changed: 304, until something has', async () => {
    const token = await addressOf(null)
    const etag = (await ask(token)).headers.get('etag') ?? ''
    const fresh = await ask(token, { 'if-none-match': etag })
    expect([fresh.status, await fresh.text()]).toEqual([304, ''])
    await book(house.owner, wish(house, { date: addDays(house.monday, 3) }))
    expect((await ask(token, { 'if-none-match': etag })).status).toBe(200)
  })

  test('a thousand bookings are answered at once', async () => {
    const big = await openHouse()
    await pool().query(
      `INSERT INTO booking (profile_id, kind, status, service_id, staff_id, visitor_name, starts_at, ends_at, timezone, price, currency)
       SELECT $1, 'appointment', 'confirmed', $2, $3, 'Visitor ' || n, now() + n * interval '2 hours',
         now() + n * interval '2 hours' + interval '1 hour', 'Europe/Berlin', 0, 'EUR' FROM generate_series(1, 1000) n`,
      [big.profileId, big.haircut.id, big.ada.id],
    )
    const { token } = await addCalendarFeed(keyOf(big), null)
    await ask(token)
    const began = performance.now()
    const answer = await ask(token)
    const ms = performance.now() - began
    expect((await answer.text()).match(/BEGIN:VEVENT/g)).toHaveLength(1000)
    expect(ms).toBeLessThan(1000)
  })
})

describe('who reads it', () => {
  test('an address is ended for good, and every other is answered alike', async () => {
    const { feed, token } = await addCalendarFeed(keyOf(house), null)
    expect((await ask(token)).status).toBe(200)
    await endCalendarFeed(keyOf(house), feed.id)
    const [ended, unknown] = [await ask(token), await ask('x'.repeat(43))]
    expect([ended.status, await ended.text()]).toEqual([unknown.status, await unknown.text()])
    expect(ended.status).toBe(404)
    for (const odd of ['', '..', 'a'.repeat(5000), `${token}\0`]) expect((await ask(odd)).status).toBe(404)
    expect(await refusal(endCalendarFeed(keyOf(house), feed.id))).toMatchObject({ reason: 'not_found' })
  })

  test('only the hash of the token is kept, and when it was read', async () => {
    const { feed, token } = await addCalendarFeed(keyOf(house), house.ada.id)
    const { rows } = await pool().query('SELECT f::text AS row FROM calendar_feed f WHERE id = $1', [feed.id])
    expect(rows[0].row).not.toContain(token)
    expect(feed.readAt).toBeNull()
    await ask(token)
    const [read] = (await calendarFeeds(keyOf(house))).filter(({ id }) => id === feed.id)
    expect(Date.now() - (read?.readAt?.getTime() ?? 0)).toBeLessThan(60_000)
  })

  test('staff have addresses of their own calendar only; another business’s do not exist', async () => {
    const ada = { ...keyOf(house), role: 'staff', staffId: house.ada.id, canViewAll: false } as const
    const { feed } = await addCalendarFeed(ada, house.ada.id)
    for (const staffId of [null, house.ben.id])
      expect(await refusal(addCalendarFeed(ada, staffId))).toMatchObject({ reason: 'forbidden' })
    const owners = await addCalendarFeed(keyOf(house), null)
    expect((await calendarFeeds(ada)).every(({ staffId }) => staffId === house.ada.id)).toBe(true)
    expect(await refusal(endCalendarFeed(ada, owners.feed.id))).toMatchObject({ reason: 'not_found' })
    const other = await openHouse()
    expect(await refusal(endCalendarFeed(keyOf(other), feed.id))).toMatchObject({ reason: 'not_found' })
    expect(await refusal(addCalendarFeed(keyOf(other), house.ada.id))).toMatchObject({
      reason: 'validation_failed',
    })
    expect(await calendarFeeds(keyOf(other))).toEqual([])
  })

  test('the address of somebody who lost their access leads nowhere, as does that of who has left', async () => {
    const user = await prisma().user.create({
      data: { email: 'gone@example.org', name: 'Gone', passwordHash: '-' },
    })
    const member = await prisma().membership.create({
      data: { profileId: house.profileId, userId: user.id, role: 'manager' },
    })
    const manager = { ...house.owner, id: user.id, role: 'manager' } as const
    const { token } = await addCalendarFeed(manager, null)
    expect((await ask(token)).status).toBe(200)
    await prisma().membership.delete({
      where: { profileId_id: { profileId: house.profileId, id: member.id } },
    })
    expect((await ask(token)).status).toBe(404)

    const cleo = await prisma().staff.create({
      data: { profileId: house.profileId, name: 'Cleo', color: '#000000' },
    })
    const hers = await addCalendarFeed(keyOf(house), cleo.id)
    expect((await ask(hers.token)).status).toBe(200)
    await prisma().staff.update({
      where: { profileId_id: { profileId: house.profileId, id: cleo.id } },
      data: { archivedAt: new Date() },
    })
    expect((await ask(hers.token)).status).toBe(404)
  })
})
