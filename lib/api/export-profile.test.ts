import { beforeAll, describe, expect, test } from 'vitest'
import { addApiKey } from '@/lib/auth/add-api-key'
import { pool, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { book } from '@/lib/engine/book'
import { remove } from '@/lib/engine/remove'
import { reschedule } from '@/lib/engine/reschedule'
import { daysOf, type House, move, openHouse, refusal, visitor } from '@/lib/engine/test-house'
import { addWebhook } from '@/lib/settings/webhooks'
import { type ExportFormat, profileExportShape } from '@/lib/wire/profile-export'
import { exportTables } from '@/lib/wire/profile-export-tables'
import { exportProfile } from './export-profile'
import { begun, bodyOf, streamOf } from './stream'
import { filesOf } from './test-archive'

let house: House
let other: House
beforeAll(async () => {
  house = await openHouse('house')
  other = await openHouse('other')
})

async function read(actor: Actor, format: ExportFormat): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of exportProfile(actor, format))
    parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}

const documentOf = async (actor: Actor) =>
  profileExportShape.parse(JSON.parse((await read(actor, 'json')).toString()))
const archiveOf = async (actor: Actor) => filesOf(await read(actor, 'zip'))

/** Connections that somebody has taken. */
const taken = () => pool().totalCount - pool().idleCount

/** Bookings on top of each other, so many: nobody makes that many one by one. */
const fill = (profileId: number, count: number) =>
  pool().query(
    `INSERT INTO booking (profile_id, kind, status, service_id, visitor_name, starts_at, ends_at, timezone, price, currency,
       overbooked)
     SELECT $1, 'appointment', 'confirmed', (SELECT min(id) FROM service WHERE profile_id = $1), 'Visitor ' || n,
       now(), now() + interval '1 hour', 'Europe/Berlin', 5000, 'EUR', true FROM generate_series(1, $2) n`,
    [profileId, count],
  )

describe('everything a business has', () => {
  test('is one document: bookings with what happened to them, and who comes', async () => {
    const day = daysOf(house)
    const first = await book(house.owner, day())
    await reschedule(house.owner, first.id, { ...move, minute: 660 })
    const course = day({ serviceId: house.course.id, visitor: visitor('Cleo Class') })
    const seat = await book(house.owner, course)
    const gone = await book(house.owner, day({ visitor: visitor('Gone Guest') }))
    await remove(house.owner, gone.id, null)
    await book(other.owner, daysOf(other)({ visitor: visitor('Olaf Other') }))

    const document = await documentOf(house.owner)

    expect(document.bookings.map(({ id }) => id)).toEqual([first.id, seat.id])
    expect(document.bookings[0]?.start_time).toBe('11:00')
    expect(document.bookings[0]?.timeline.map(({ type, actor }) => [type, actor])).toEqual([
      ['booked', 'Olga Owner'],
      ['rescheduled', 'Olga Owner'],
    ])
    expect(document.bookings[0]?.timeline[1]?.after).toHaveProperty('starts_at')
    expect(document.bookings[1]?.participants[0]?.name).toBe('Cleo Class')
    expect(document.customers.map(({ name }) => name)).toEqual(['Vera Visitor', 'Cleo Class', 'Gone Guest'])
    expect(document.services.map(({ name }) => name)).toEqual(['Haircut', 'Course', 'Cabin'])
    expect(document.profile).toMatchObject({ slug: 'house', currency: 'eur' })
    expect(document.schedule).toHaveLength(7)
    expect(document.messages.length).toBeGreaterThan(0)
    expect(JSON.stringify(document)).not.toContain('Olaf')
  })

  test('is an archive with a table of each, and one text that says what they are', async () => {
    const files = await archiveOf(house.owner)
    const { bookings } = await documentOf(house.owner)
    const names = Object.keys(exportTables).map((table) => `${table}.csv`)
    expect([...files.keys()]).toEqual(['README.txt', ...names])
    for (const name of names) expect(files.get('README.txt')).toContain(name)
    expect(files.get('bookings.csv')?.trim().split('\r\n')).toHaveLength(bookings.length + 1)
    expect(files.get('bookings.csv')).toMatch(/^\uFEFFid,date,start_time,/)
    expect(files.get('participants.csv')).toContain('Cleo Class,cleo.class@example.org')
    expect(files.get('timeline.csv')).toMatch(/,rescheduled,Olga Owner,"\{""ends_at""/)
    expect(files.get('services.csv')).toContain('50.00,per_booking,EUR')
    expect(files.get('schedule.csv')).toContain(',1,09:00,17:00,')
  })

  test('has nothing in it that a spreadsheet would run', async () => {
    await prisma().customer.create({
      data: { profileId: house.profileId, name: '=HYPERLINK("http://x.example")', note: '@SUM(A1)' },
    })
    const table = (await archiveOf(house.owner)).get('customers.csv')
    expect(table).toContain(`"'=HYPERLINK(""http://x.example"")",,,'@SUM(A1),`)
  })

  test('has nothing in it that lets anybody in', async () => {
    const { secret: key } = await addApiKey(house.owner, {
      name: 'Key',
      role: 'owner',
      scopes: null,
      staffId: null,
      expiresAt: null,
    })
    const { secret } = await addWebhook(house.owner, {
      url: 'https://hooks.example.org/a',
      events: ['booking.created'],
      dialect: 'profile',
    })
    const { profileId } = house
    await prisma().membership.create({
      data: {
        profile: { connect: { id: profileId } },
        role: 'owner',
        user: { create: { email: 'o@x.example', name: 'O', passwordHash: 'canary-hash' } },
      },
    })
    await prisma().calendarFeed.create({ data: { profileId, tokenHash: Buffer.from('canary-feed') } })
    await prisma().delivery.updateMany({
      where: { profileId, channel: 'email' },
      data: { payload: { subject: 'A mail', text: 'https://x.example/r/canary-link' }, reason: null },
    })
    const { rows } = await pool().query<{ kept: string }>(
      `SELECT encode(secret_encrypted, 'base64') AS kept FROM webhook UNION ALL
       SELECT encode(secret_hash, 'hex') FROM api_key UNION ALL SELECT public_id FROM api_key UNION ALL
       SELECT idempotency_key FROM delivery`,
    )
    const texts = [
      (await read(house.owner, 'json')).toString(),
      ...(await archiveOf(house.owner)).values(),
    ].join('\n')
    expect(texts).toContain('https://hooks.example.org/a')
    const canaries = ['canary', key, secret, secret.replace('whsec_', ''), ...rows.map(({ kept }) => kept)]
    expect(canaries.filter((canary) => texts.includes(canary))).toEqual([])
  })
})

describe('an export', () => {
  test('tells of one moment, however long it is read', async () => {
    await fill(other.profileId, 1_200)
    const pages = exportProfile(other.owner, 'json')
    let text = String((await pages.next()).value)
    await pool().query("UPDATE booking SET visitor_name = 'Too late' WHERE profile_id = $1", [
      other.profileId,
    ])
    for await (const page of pages) text += page
    expect(text).not.toContain('Too late')
    expect(profileExportShape.parse(JSON.parse(text)).bookings.length).toBeGreaterThan(1_200)
  })

  test.each(['json', 'zip'] as const)(
    'gives its connection back when nobody reads on: %s',
    async (format) => {
      const before = taken()
      const pages = await begun(exportProfile(other.owner, format))
      await pages.next()
      expect(taken()).toBe(before + 1)
      await pages.return()
      expect(taken()).toBe(before)
      expect((await pool().query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    },
  )

  test('does so for a reader who has left without a word, and for who only asks about it', async () => {
    const before = taken()
    const pages = await begun(exportProfile(other.owner, 'json'))
    expect(taken()).toBe(before + 1)
    const reader = streamOf(pages, 20).getReader()
    await expect.poll(taken).toBe(before)
    await expect(reader.read()).rejects.toThrow('Nobody reads')
    const head = new Request('http://x.example', { method: 'HEAD' })
    expect(await bodyOf(head, await begun(exportProfile(other.owner, 'zip')))).toBeUndefined()
    expect(taken()).toBe(before)
  })

  test('waits for others: a process writes two at once', async () => {
    const [one, two] = [exportProfile(house.owner, 'json'), exportProfile(other.owner, 'zip')]
    await Promise.all([one.next(), two.next()])
    expect(await refusal(read(house.owner, 'json'))).toMatchObject({ reason: 'rate_limited' })
    await one.return()
    expect((await read(house.owner, 'json')).length).toBeGreaterThan(1_000)
    await two.return()
  })

  test('is for those who run the business', async () => {
    for (const role of ['front_desk', 'staff', 'viewer'] as const)
      expect(await refusal(read({ ...house.owner, role }, 'json'))).toMatchObject({ reason: 'forbidden' })
    const key: Actor = { ...house.owner, kind: 'api_key', scopes: ['bookings.read'] }
    expect(await refusal(read(key, 'zip'))).toMatchObject({ reason: 'forbidden' })
    expect((await documentOf({ ...key, scopes: ['data.export'] })).format).toBe('daybook')
  })
})
