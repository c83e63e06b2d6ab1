import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import { overridesReplyShape } from '@/lib/wire/profile-override-replies'
import { blockedTimeShape, type OverrideJson } from '@/lib/wire/profile-shapes'
import { type Answer, type Fields, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000
const made: string[] = []

test.afterEach(async ({ api }) => {
  await Promise.all(made.splice(0).map((path) => api.send('DELETE', path)))
})

/** Closes or changes days; they are as usual again after the story. */
async function overridden(api: ProfileApi, path: string, body: Fields) {
  const answer = await api.send('POST', path, { body })
  expect(answer.status, answer.text).toBe(201)
  const reply = overridesReplyShape.strict().parse(answer.json)
  made.push(...reply.overrides.map(({ id }) => `overrides/${id}`))
  return { ...reply, location: answer.headers.get('location') }
}

async function blocked(api: ProfileApi, body: Fields) {
  const answer = await api.send('POST', 'blocked-times', { body })
  expect(answer.status, answer.text).toBe(201)
  const { blocked_time, affected_bookings } = answer.json as {
    blocked_time: unknown
    affected_bookings: { ids: number[] }
  }
  const block = blockedTimeShape.strict().parse(blocked_time)
  made.push(`blocked-times/${block.id}`)
  return { block, affected: affected_bookings.ids, location: answer.headers.get('location') }
}

const pointers = (answer: Answer) => {
  const { status, errors } = refusalIn(answer)
  expect(status).toBe(422)
  return errors.map(({ pointer }) => pointer)
}

test('a person’s closed day tells the bookings that are in its way, and refuses new ones', async ({
  api,
  house,
}) => {
  const booking = await api.create(house.wish())
  const { overrides, affected_bookings, location } = await overridden(api, 'overrides', {
    operator_id: house.anna.id,
    date: house.monday,
    closed: true,
    reason: 'Ill',
  })
  expect(affected_bookings).toEqual({ count: 1, ids: [booking.id], dates: [house.monday] })
  expect(location).toBe(`/api/v1/my-profile/overrides/${overrides[0]?.id}`)
  expect(await api.find(booking.id)).toEqual(booking)
  const refused = await api.refused(house.wish({ start_time: '15:00' }))
  expect(refused).toMatchObject({ status: 422, code: 'outside_hours' })
  expect(refused.conflicts[0]?.override_id).toBe(overrides[0]?.id)
})

test('an override is read, changed to hours until midnight, and removed; the clock moves each time', async ({
  api,
  house,
}) => {
  const ts = async () => ((await api.get('bookings/poll')).json as { ts: number }).ts
  const clock = [await ts()]
  const { overrides } = await overridden(api, 'overrides', { date: house.day(1), closed: true })
  const path = `overrides/${overrides[0]?.id}`
  clock.push(await ts())
  const changed = await api.send('PATCH', path, {
    body: { intervals: [{ start_time: '20:00', end_time: '24:00' }] },
  })
  expect((changed.json as { override: OverrideJson }).override).toMatchObject({
    closed: false,
    intervals: [{ start_time: '20:00', end_time: '24:00' }],
  })
  clock.push(await ts())
  expect((await api.get(path)).json).toMatchObject({ override: { date: house.day(1), closed: false } })
  expect((await api.send('DELETE', path)).status).toBe(200)
  clock.push(await ts())
  expect((await api.get(path)).status).toBe(404)
  expect([...new Set(clock)].sort((a, b) => a - b)).toEqual(clock)
})

test('days are closed together or not at all, and replaced only on demand', async ({ api, house }) => {
  const days = { date_from: house.day(1), date_to: house.day(3), closed: true }
  await overridden(api, 'overrides', { date: house.day(2), closed: true })
  expect(pointers(await api.send('POST', 'overrides', { body: days }))).toEqual(['/date_from'])
  const range = { date_from: house.day(1), date_to: house.day(3) }
  const there = async () => ((await api.get('overrides', range)).json as { overrides: [] }).overrides.length
  expect(await there()).toBe(1)
  const { overrides } = await overridden(api, 'overrides', { ...days, replace: true })
  expect(overrides.map(({ date }) => date)).toEqual([house.day(1), house.day(2), house.day(3)])
  expect(await there()).toBe(3)
})

test('wrong values of an override are refused at their place', async ({ api, house }) => {
  const date = house.day(4)
  const hours = (...spans: [string, string][]) => ({
    date,
    closed: false,
    intervals: spans.map(([start_time, end_time]) => ({ start_time, end_time })),
  })
  const wrong: [Fields, string[]][] = [
    [{}, ['/closed']],
    [{ closed: true }, ['/date']],
    [{ closed: true, date: '2027-02-30' }, ['/date']],
    [{ closed: true, date, date_to: date }, ['/date_to']],
    [{ closed: true, date_from: date }, ['/date_to']],
    [{ closed: true, date_from: date, date_to: addDays(date, -1) }, ['/date_to']],
    [{ closed: true, date_from: date, date_to: addDays(date, 366) }, ['/date_to']],
    [{ ...hours(['09:00', '12:00']), closed: true }, ['/intervals']],
    [{ date, closed: false }, ['/intervals']],
    [hours(['12:00', '09:00']), ['/intervals/0/end_time']],
    [hours(['9:00', '12:00']), ['/intervals/0/start_time']],
    [hours(['09:00', '24:01']), ['/intervals/0/end_time']],
    [hours(['09:00', '12:00'], ['11:00', '13:00']), ['/intervals/1/start_time']],
    [{ date, closed: true, operator_id: nobody }, ['/operator_id']],
    [{ date, closed: true, reason: 'x'.repeat(201) }, ['/reason']],
  ]
  for (const [body, expected] of wrong)
    expect(pointers(await api.send('POST', 'overrides', { body })), JSON.stringify(body)).toEqual(expected)
})

test('blocked time is in local time, in the way of bookings, and tells those it covers', async ({
  api,
  house,
}) => {
  const booking = await api.create(house.wish())
  const { block, affected, location } = await blocked(api, {
    operator_id: house.anna.id,
    name: 'Dentist',
    start_date: house.monday,
    start_time: '09:00',
    end_date: house.monday,
    end_time: '10:30',
  })
  expect(affected).toEqual([booking.id])
  expect(location).toBe(`/api/v1/my-profile/blocked-times/${block.id}`)
  expect(block.ends_at).toBe(
    new Date(Date.parse(booking.starts_at) + 1_800_000).toISOString().replace('.000', ''),
  )
  const refused = await api.refused(house.wish({ start_time: '09:00' }))
  expect(refused.conflicts.map(({ blocked_time_id }) => blocked_time_id)).toContain(block.id)

  const path = `blocked-times/${block.id}`
  const whole = await api.send('PATCH', path, { body: { all_day: true, name: 'Away' } })
  expect(whole.json).toMatchObject({
    blocked_time: { all_day: true, name: 'Away', operator_id: house.anna.id },
  })
  expect((await api.get(path)).json).toMatchObject({ blocked_time: { all_day: true } })
})

test('wrong values of blocked time are refused at their place', async ({ api, house }) => {
  const hour = {
    name: 'x',
    start_date: house.monday,
    start_time: '09:00',
    end_date: house.monday,
    end_time: '10:00',
  }
  const wrong: [Fields, string[]][] = [
    [{}, ['/start_date', '/end_date']],
    [{ ...hour, start_time: null }, ['/start_time']],
    [{ ...hour, end_time: '09:00' }, ['/end_time']],
    [{ ...hour, end_date: addDays(house.monday, -1) }, ['/end_date']],
    [{ ...hour, end_date: addDays(house.monday, 366) }, ['/end_date']],
    [{ ...hour, all_day: true }, ['/start_time']],
    [{ ...hour, name: ' ' }, ['/name']],
    [{ ...hour, icon: 'skull' }, ['/icon']],
    [{ ...hour, type_id: nobody }, ['/type_id']],
    [{ ...hour, operator_id: nobody }, ['/operator_id']],
    [{ ...hour, product_id: nobody }, ['/product_id']],
    [{ ...hour, operator_id: house.anna.id, product_id: house.massage.id }, ['/product_id']],
    [
      { ...hour, start_date: '2027-03-28', start_time: '02:30', end_date: '2027-03-28', end_time: '04:00' },
      ['/start_time'],
    ],
  ]
  for (const [body, expected] of wrong)
    expect(pointers(await api.send('POST', 'blocked-times', { body })), JSON.stringify(body)).toEqual(
      expected,
    )
})

test('a type of blocked time is made, changed, and not deleted while something has it', async ({
  api,
  house,
}) => {
  for (const [body, pointer] of [
    [{ icon: 'car', color: '#112233' }, '/name'],
    [{ name: 'Errand', icon: 'skull', color: '#112233' }, '/icon'],
    [{ name: 'Errand', icon: 'car', color: 'red' }, '/color'],
  ] as const)
    expect(pointers(await api.send('POST', 'blocked-types', { body }))).toEqual([pointer])
  const answer = await api.send('POST', 'blocked-types', {
    body: { name: 'Errand', icon: 'car', color: '#AABBCC' },
  })
  const { blocked_type } = answer.json as { blocked_type: { id: number } }
  const path = `blocked-types/${blocked_type.id}`
  expect(answer.json).toMatchObject({
    blocked_type: { name: 'Errand', icon: 'car', color: '#aabbcc', uses: 0 },
  })
  const { block } = await blocked(api, {
    type_id: blocked_type.id,
    start_date: house.monday,
    end_date: house.monday,
    all_day: true,
  })
  expect(block).toMatchObject({ name: 'Errand', icon: 'car', color: '#aabbcc' })
  expect(refusalIn(await api.send('DELETE', path)).errors).toMatchObject([{ pointer: '/id', code: 'in_use' }])
  expect((await api.get(path)).json).toEqual({
    success: true,
    blocked_type: { ...blocked_type, uses: 1 },
  })
  expect((await api.send('PATCH', path, { body: { icon: 'truck' } })).json).toMatchObject({
    blocked_type: { icon: 'truck', uses: 1 },
  })
  await api.send('DELETE', `blocked-times/${block.id}`)
  expect((await api.send('DELETE', path)).status).toBe(200)
  expect((await api.send('DELETE', path)).status).toBe(404)
})

test('public holidays are told by country and region, and chosen ones are closed in one go', async ({
  api,
}) => {
  const { countries, likely } = (await api.get('holidays/countries')).json as {
    countries: { code: string; regions: { code: string }[] }[]
    likely: string
  }
  expect(likely).toBe('DE')
  expect(countries.find(({ code }) => code === 'DE')?.regions.map(({ code }) => code)).toContain('BY')
  const bavaria = { country: 'DE', region: 'BY', year: 2031 }
  const { holidays } = (await api.get('holidays', bavaria)).json as {
    holidays: { date: string; name: string }[]
  }
  const chosen = holidays.filter(({ date }) => ['2031-01-06', '2031-12-25'].includes(date))
  const { overrides } = await overridden(api, 'holidays', {
    ...bavaria,
    dates: chosen.map(({ date }) => date),
  })
  expect(overrides.map(({ date, reason, closed }) => [date, reason, closed])).toEqual(
    chosen.map(({ date, name }) => [date, name, true]),
  )
  const again = { ...bavaria, dates: ['2031-12-26', '2031-12-25'] }
  expect(pointers(await api.send('POST', 'holidays', { body: again }))).toEqual(['/dates/1'])
})

test('wrong questions about holidays are refused at their place', async ({ api }) => {
  const wrong: [Fields, string][] = [
    [{ year: 2027 }, '/country'],
    [{ country: 'DE' }, '/year'],
    [{ country: 'XX', year: 2027 }, '/country'],
    [{ country: 'DEU', year: 2027 }, '/country'],
    [{ country: 'DE', region: 'TX', year: 2027 }, '/region'],
    [{ country: 'DE', year: 1969 }, '/year'],
  ]
  for (const [query, pointer] of wrong)
    expect(
      pointers(await api.get('holidays', query as Record<string, string>)),
      JSON.stringify(query),
    ).toContain(pointer)
  const body = { country: 'DE', year: 2027, dates: [] }
  expect(pointers(await api.send('POST', 'holidays', { body }))).toEqual(['/dates'])
})

test('another’s overrides, blocked times and types are as ones that do not exist', async ({ api, house }) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const { overrides } = await overridden(api, 'overrides', { date: house.day(5), closed: true })
  const { block } = await blocked(api, {
    name: 'x',
    start_date: house.monday,
    end_date: house.monday,
    all_day: true,
  })
  const { blocked_types } = (await api.get('blocked-types')).json as { blocked_types: { id: number }[] }
  const doors: [string, number | undefined, [Method, Fields?][]][] = [
    ['overrides', overrides[0]?.id, [['GET'], ['PATCH', { reason: 'Mine' }], ['DELETE']]],
    ['blocked-times', block.id, [['GET'], ['PATCH', { name: 'Mine' }], ['DELETE']]],
    ['blocked-types', blocked_types[0]?.id, [['GET'], ['PATCH', { name: 'Mine' }], ['DELETE']]],
  ]
  const said = ({ status, text }: Answer) => [status, text.replace(/"request_id":"[^"]*"/, '')]
  for (const [path, id, asked] of doors)
    for (const [method, body] of asked) {
      const ask = (of: number | undefined) => other.send(method, `${path}/${of}`, { ...(body && { body }) })
      const answer = await ask(id)
      expect(answer.status).toBe(404)
      expect(said(answer), `${method} ${path}`).toEqual(said(await ask(nobody)))
    }
  const closing = { date: house.monday, closed: true, operator_id: house.anna.id }
  const refused = await other.send('POST', 'overrides', { body: closing })
  expect(said(refused)).toEqual(
    said(await other.send('POST', 'overrides', { body: { ...closing, operator_id: nobody } })),
  )
  expect((await api.get(`blocked-times/${block.id}`)).json).toMatchObject({ blocked_time: { name: 'x' } })
})
