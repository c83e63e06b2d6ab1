import { expect } from '@playwright/test'
import ICAL from 'ical.js'
import { calendarFeedShape } from '@/lib/wire/profile-calendar-feed'
import { waitlistEntryShape } from '@/lib/wire/profile-waitlist'
import { type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

let other: ProfileApi
test.beforeAll(async () => {
  other = profileApi(stage.url, {
    cookie: await signIn(stage.url, stage.other, stage.password),
    origin: stage.url,
  })
})

const nobody = 2_147_483_000
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts
const bare = (text: string) => text.replace(/"request_id":"[^"]*"/, '')

test('a calendar address is told once, read, found unchanged, and revoked', async ({ api, house }) => {
  const before = await clockOf(api)
  const wish = {
    body: { operator_id: house.anna.id },
    headers: { 'Idempotency-Key': `feed-${crypto.randomUUID()}` },
  }
  const made = await api.send('POST', 'calendar-feeds', wish)
  expect(made.status).toBe(201)
  const { feed, url } = made.json as { feed: { id: number }; url: string }
  expect(calendarFeedShape.strict().parse(feed)).toMatchObject({
    operator_name: 'Anna Lindner',
    last_read_at: null,
  })
  const again = await api.send('POST', 'calendar-feeds', wish)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.json, 'the address is not kept for a repetition').toMatchObject({
    feed: { id: feed.id },
    url: null,
  })
  expect(await clockOf(api)).toBeGreaterThan(before)
  const address = `${stage.url}${new URL(url).pathname}`

  const booked = await api.create(house.wish({ visitor_note: 'secret', internal_note: 'secret' }))
  const read = await fetch(address)
  expect(read.status).toBe(200)
  expect(read.headers.get('cache-control')).toBe('private, no-cache')
  const text = await read.text()
  expect(text).not.toContain('secret')
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const event = events.find((each) => each.getFirstPropertyValue('uid') === `${booked.uid}@daybook`)
  expect(event?.getFirstPropertyValue('summary')).toBe('Classic massage · Vera Visitor')

  const etag = read.headers.get('etag') ?? ''
  expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
  const head = await fetch(address, { method: 'HEAD' })
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)

  const { feeds } = (await api.get('calendar-feeds')).json as {
    feeds: { id: number; last_read_at: string }[]
  }
  expect(feeds.find(({ id }) => id === feed.id)?.last_read_at).toMatch(/Z$/)
  expect(JSON.stringify(feeds)).not.toContain(new URL(url).pathname.slice(7, 50))

  const [theirs, missing] = await Promise.all([
    other.send('DELETE', `calendar-feeds/${feed.id}`),
    other.send('DELETE', `calendar-feeds/${nobody}`),
  ])
  expect([theirs.status, bare(theirs.text)]).toEqual([404, bare(missing.text)])
  expect((await api.send('DELETE', `calendar-feeds/${feed.id}`)).status).toBe(200)
  const [revoked, never] = await Promise.all([
    fetch(address),
    fetch(`${stage.url}/feeds/${'x'.repeat(43)}.ics`),
  ])
  expect([revoked.status, await revoked.text()]).toEqual([404, await never.text()])
})

test('a calendar of nobody, or another business’s person, is refused', async ({ api, house }) => {
  for (const body of [{ operator_id: nobody }, { operator_id: 0 }, { operator_id: 'x' }])
    expect(refusalIn(await api.send('POST', 'calendar-feeds', { body }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/operator_id' }],
    })
  const answer = await other.send('POST', 'calendar-feeds', { body: { operator_id: house.anna.id } })
  expect(refusalIn(answer)).toMatchObject({ status: 422, errors: [{ pointer: '/operator_id' }] })
})

test('the waitlist: added, listed, refused field by field, another’s as one that is not there', async ({
  api,
  house,
}) => {
  const wish = {
    product_id: house.massage.id,
    operator_id: house.anna.id,
    date_from: house.day(6),
    date_to: house.day(6),
    // Nobody works then: nothing is offered while the story is told.
    time_from: '03:00',
    time_to: '03:30',
    visitor_name: 'Wilma Waits',
    visitor_email: 'wilma.waits@example.org',
  }
  const before = await clockOf(api)
  const added = await api.send('POST', 'waitlist', { body: wish })
  expect(added.status).toBe(201)
  const { entry } = added.json as { entry: object }
  const { id } = waitlistEntryShape.strict().parse(entry)
  expect(entry).toMatchObject({ ...wish, status: 'waiting', booking_id: null, declined: 0 })
  expect(await clockOf(api)).toBeGreaterThan(before)
  const { entries } = (await api.get('waitlist', { product_id: house.massage.id, limit: 200 })).json as {
    entries: { id: number }[]
  }
  expect(entries.map((each) => each.id)).toContain(id)

  const wrong: [object, string][] = [
    [{ product_id: nobody }, '/product_id'],
    [{ operator_id: nobody }, '/operator_id'],
    [{ date_from: '2020-01-01', date_to: '2020-01-02' }, '/date_to'],
    [{ date_to: house.day(5) }, '/date_to'],
    [{ date_from: 'soon' }, '/date_from'],
    [{ time_from: '25:00' }, '/time_from'],
    [{ time_to: '02:00' }, '/time_to'],
    [{ visitor_name: ' ' }, '/visitor_name'],
    [{ visitor_email: 'nobody' }, '/visitor_email'],
    [{ locale: '!' }, '/locale'],
  ]
  for (const [change, pointer] of wrong) {
    const refused = refusalIn(await api.send('POST', 'waitlist', { body: { ...wish, ...change } }))
    expect([refused.status, refused.errors[0]?.pointer], pointer).toEqual([422, pointer])
  }
  const badOffer = await api.send('POST', `waitlist/${id}/offer`, {
    body: { booking_date: house.day(6), start_time: '03:00' },
  })
  expect(refusalIn(badOffer).status).toBe(422)
  const badStatus = await api.get('waitlist', { status: 'gone' })
  expect(refusalIn(badStatus)).toMatchObject({
    status: 422,
    errors: [{ pointer: expect.stringContaining('/status') }],
  })

  for (const [method, path, body] of [
    ['DELETE', '', undefined],
    ['POST', '/offer', { booking_date: house.day(6), start_time: '10:00' }],
  ] as const) {
    const ask = (of: number) => other.send(method, `waitlist/${of}${path}`, body ? { body } : {})
    const [theirs, missing] = await Promise.all([ask(id), ask(nobody)])
    expect([theirs.status, bare(theirs.text)]).toEqual([404, bare(missing.text)])
  }
  expect((await api.send('DELETE', `waitlist/${id}`)).status).toBe(200)
})
