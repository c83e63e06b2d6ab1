import { expect } from '@playwright/test'
import { type CalendarImportJson, calendarImportShape } from '@/lib/wire/profile-calendar-import'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { type Answer, type Method, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { calendarOf, startCalendarServer } from './calendar-server'
import { stage } from './stage'

const nobody = 2_147_483_000
const bare = (text: string) => text.replace(/"request_id":"[^"]*"/, '')
const importIn = ({ json }: Answer): CalendarImportJson =>
  calendarImportShape.strict().parse((json as { calendar_import: unknown }).calendar_import)

test('a calendar blocks time: read at once, shown as such, no more when it is off, gone with it', async ({
  api,
  house,
}) => {
  const calendar = await startCalendarServer()
  const day = house.day(2)
  const stamp = day.replaceAll('-', '')
  const at = `DTSTART;TZID=${house.zone}:${stamp}T100000`
  calendar.say(calendarOf(['UID:a', at, 'DURATION:PT1H', 'SUMMARY:Dentist']))
  const clock = async () => ((await api.get('bookings/poll')).json as { ts: number }).ts
  const before = await clock()

  const body = { url: calendar.url, label: 'Anna’s own', operator_id: house.anna.id }
  const made = await api.send('POST', 'calendar-imports', { body })
  expect(made.status).toBe(201)
  const { id } = importIn(made)
  const path = `calendar-imports/${id}`
  expect(made.headers.get('location')).toBe(`/api/v1/my-profile/${path}`)
  expect(made.text).not.toContain('secret-address')
  const state = async () => importIn(await api.get(path)).state
  await expect.poll(state).toBe('active')
  expect(importIn(await api.get(path))).toMatchObject({ blocked_times: 1, failure: null, show_titles: false })
  expect(await clock()).toBeGreaterThan(before)

  const blocked = async () => {
    const { json } = await api.get('blocked-times', { date_from: day, date_to: day })
    const { blocked_times } = json as { blocked_times: BlockedTimeJson[] }
    return blocked_times.filter(({ calendar_import_id }) => calendar_import_id === id)
  }
  const [block] = await blocked()
  expect(block).toMatchObject({ name: 'Anna’s own', calendar_import_label: 'Anna’s own' })
  const refused = await api.refused(house.wish({ booking_date: day, start_time: '10:00' }))
  expect([refused.status, refused.code]).toEqual([409, 'slot_taken'])
  for (const method of ['PATCH', 'DELETE'] as const) {
    const answer = await api.send(
      method,
      `blocked-times/${block?.id}`,
      method === 'PATCH' ? { body: {} } : {},
    )
    expect(answer.status).toBe(403)
  }

  const changed = await api.send('PATCH', path, { body: { label: 'Private' } })
  expect(importIn(changed)).toMatchObject({ label: 'Private', host: `127.0.0.1:${calendar.port}` })
  expect((await blocked())[0]).toMatchObject({ id: block?.id, name: 'Private' })
  expect((await api.send('POST', `${path}/refresh`)).status).toBe(202)
  expect(importIn(await api.send('PATCH', path, { body: { enabled: false } }))).toMatchObject({
    state: 'off',
    next_read_at: null,
    blocked_times: 0,
  })
  expect(refusalIn(await api.send('POST', `${path}/refresh`))).toMatchObject({ status: 422 })
  expect((await api.send('DELETE', path)).status).toBe(200)
  expect([await blocked(), (await api.get(path)).status]).toEqual([[], 404])
  await calendar.close()
})

test('bad values are refused at their field, and another business’s calendar as one that is not there', async ({
  api,
  house,
}) => {
  const wish = { url: 'https://calendar.example.org/a.ics', label: 'Own', enabled: false }
  const wrong: [object, string][] = [
    [{ url: 'nonsense' }, '/url'],
    [{ url: '' }, '/url'],
    [{ url: 'ftp://example.org/a.ics' }, '/url'],
    [{ url: 'https://me:secret@example.org/' }, '/url'],
    [{ label: ' ' }, '/label'],
    [{ operator_id: nobody }, '/operator_id'],
    [{ product_id: nobody }, '/product_id'],
    [{ operator_id: house.anna.id, product_id: house.massage.id }, '/product_id'],
    [{ show_titles: 'yes' }, '/show_titles'],
    [{ enabled: null }, '/enabled'],
  ]
  for (const [change, pointer] of wrong) {
    const refused = refusalIn(await api.send('POST', 'calendar-imports', { body: { ...wish, ...change } }))
    expect([refused.status, refused.errors[0]?.pointer], JSON.stringify(change)).toEqual([422, pointer])
  }

  const { id } = importIn(await api.send('POST', 'calendar-imports', { body: wish }))
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const asks: [Method, string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { label: 'Mine' }],
    ['DELETE', ''],
    ['POST', '/refresh'],
  ]
  for (const [method, below, body] of asks) {
    const ask = (of: number) => other.send(method, `calendar-imports/${of}${below}`, body ? { body } : {})
    const [theirs, missing] = await Promise.all([ask(id), ask(nobody)])
    expect([theirs.status, bare(theirs.text)]).toEqual([404, bare(missing.text)])
  }
  expect((await api.send('DELETE', `calendar-imports/${id}`)).status).toBe(200)
})
