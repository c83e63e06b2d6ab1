import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CalendarServer, calendarOf, startCalendarServer } from '@/e2e/calendar-server'
import { query } from '@/lib/db/transaction'
import { type House, openHouse } from '@/lib/engine/test-house'
import {
  addCalendarImport,
  changeCalendarImport,
  findCalendarImport,
  refreshCalendarImport,
} from '@/lib/settings/calendar-imports'
import { passCalendarMinutes, readDue } from './test-calendars'

let house: House
let server: CalendarServer
beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1'
  server = await startCalendarServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await query('test-forget-calendars', 'DELETE FROM calendar_import')
  house = await openHouse()
  server.requests.length = 0
  server.say(calendarOf())
})

const bomb = gzipSync(Buffer.alloc(50_000_000))
const busy = calendarOf([
  'UID:a',
  `DTSTART:${new Date(Date.now() + 86_400_000).toISOString().replace(/[-:]|\.\d+/g, '')}`,
  'DURATION:PT1H',
])

async function subscribe() {
  const { id } = await addCalendarImport(house.owner, {
    ...{ url: server.url, label: 'Private', showTitles: false, enabled: true },
    ...{ staffId: house.ada.id, serviceId: null },
  })
  await readDue()
  return id
}

async function again(minutes = 20) {
  await passCalendarMinutes(minutes)
  await readDue()
}

const find = (id: number) => findCalendarImport(house.owner, id)

describe('a calendar that cannot be read', () => {
  const mails = () =>
    query<{ recipient: string; text: string }>(
      'test-failing-mails',
      `SELECT recipient, payload ->> 'text' AS text FROM delivery WHERE kind = 'calendar_failing' AND profile_id = $1`,
      [house.profileId],
    )

  it('says why, keeps its times, is asked less and less, and after a day the business is told once', async () => {
    server.say(busy)
    const id = await subscribe()
    server.answer((_, response) => void response.writeHead(404).end())
    const waits: number[] = []
    for (let tries = 0; tries < 4; tries += 1) {
      await again(400)
      const { nextAt, triedAt } = await find(id)
      waits.push(Math.round((nextAt.getTime() - Number(triedAt)) / 60_000))
    }
    expect(waits.map((wait, index) => wait > 13 * 2 ** index && wait < 17 * 2 ** index)).not.toContain(false)
    expect(await find(id)).toMatchObject({ failure: 'status', failureStatus: 404, blocks: 1 })
    expect(await mails()).toEqual([])
    await again(24 * 60)
    await again(24 * 60)
    const told = await mails()
    expect(told).toMatchObject([{ recipient: 'house@daybook.test' }])
    expect(told[0]?.text).toContain('Private')
    server.say(busy)
    await again(24 * 60)
    expect(await find(id)).toMatchObject({ failure: null, failingSince: null, blocks: 1 })
  })

  it.each<[string, Parameters<CalendarServer['answer']>[0], object]>([
    ['is a page', (_, r) => void r.end('<html>Sign in</html>'), { failure: 'not_a_calendar' }],
    [
      'breaks off',
      (_, r) => void r.end('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'),
      { failure: 'not_a_calendar' },
    ],
    ['is too large', (_, r) => void r.end('x'.repeat(70_000)), { failure: 'too_large' }],
    [
      'is a bomb',
      (_, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      { failure: 'too_large' },
    ],
    [
      'is packed wrong',
      (_, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      { failure: 'not_a_calendar' },
    ],
    ['hangs', () => {}, { failure: 'no_answer' }],
    ['hangs in the middle', (_, r) => void r.write('BEGIN:VCALENDAR\r\n'), { failure: 'no_answer' }],
    [
      'hangs where it could be over',
      (_, r) => void r.socket?.write(`HTTP/1.1 200 OK\r\n\r\n${calendarOf()}`),
      { failure: 'no_answer' },
    ],
    ['is cut off', (_, r) => void r.socket?.destroy(), { failure: 'unreachable' }],
    [
      'sends on for ever',
      (_, r) => void r.writeHead(302, { location: '/again' }).end(),
      { failure: 'redirects' },
    ],
    [
      'sends on to another protocol',
      (_, r) => void r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { failure: 'not_allowed' },
    ],
    ['is broken', (_, r) => void r.writeHead(503).end(), { failure: 'status', failureStatus: 503 }],
  ])('that %s', async (_, answer, expected) => {
    const id = await subscribe()
    server.answer(answer)
    await passCalendarMinutes(20)
    await refreshCalendarImport(house.owner, id)
    await readDue({ within: 600, most: 60_000 })
    expect(await find(id)).toMatchObject(expected)
  })

  it('is read packed, and over a redirect', async () => {
    server.answer((request, response) => {
      if (!request.url?.endsWith('/there')) return response.writeHead(301, { location: '/there' }).end()
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(busy))
    })
    expect(await find(await subscribe())).toMatchObject({ failure: null, blocks: 1 })
  })

  it('is not asked in our own network, also not by a name that leads there or a redirect', async () => {
    const id = await subscribe()
    await passCalendarMinutes(20)
    await refreshCalendarImport(house.owner, id)
    await readDue({ allowPrivate: false })
    expect(await find(id)).toMatchObject({ failure: 'not_allowed' })
    await query('test-host', `UPDATE calendar_import SET next_at = now()`)
    await changeCalendarImport(house.owner, id, { url: `https://calendar.example:${server.port}/` })
    await readDue({
      allowPrivate: false,
      resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    expect(await find(id)).toMatchObject({ failure: 'not_allowed' })
    expect(server.requests).toHaveLength(1)
  })

  it('whose address is decrypted no more says so', async () => {
    const id = await subscribe()
    await query('test-lose', `UPDATE calendar_import SET address_encrypted = '\\x00' WHERE id = $1`, [id])
    await again()
    expect(await find(id)).toMatchObject({ failure: 'address_lost' })
  })
})
