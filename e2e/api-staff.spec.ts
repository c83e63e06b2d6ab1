import { expect } from '@playwright/test'
import { type ScheduleJson, type StaffJson, scheduleShape, staffShape } from '@/lib/wire/profile-shapes'
import { type Answer, type Fields, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000

/** Stories in which people come; they are gone afterwards. */
const test = base.extend<{ add: (fields?: Fields) => Promise<StaffJson> }>({
  add: async ({ api }, use) => {
    const added: number[] = []
    await use(async (fields = {}) => {
      const answer = await api.send('POST', 'staff', { body: { name: 'Nora Newcomer', ...fields } })
      const person = personIn(answer, 201)
      added.push(person.id)
      return person
    })
    for (const id of added) await api.send('DELETE', `staff/${id}`)
  },
})

function personIn(answer: Answer, status = 200): StaffJson {
  expect(answer.status, answer.text).toBe(status)
  return staffShape.strict().parse((answer.json as { staff_member: unknown }).staff_member)
}

const clock = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

test('a person is added, found, changed, ordered and gone again, and every step moves the change clock', async ({
  api,
  add,
  house,
}) => {
  const moved: number[] = [await clock(api)]
  const nora = await add({ title: 'Trainee', email: '', color: '#1D4ED8', product_ids: [house.physio.id] })
  moved.push(await clock(api))
  expect(nora).toMatchObject({
    title: 'Trainee',
    email: null,
    color: '#1d4ed8',
    product_ids: [house.physio.id],
  })
  expect(personIn(await api.get(`staff/${nora.id}`))).toEqual(nora)
  const changed = personIn(
    await api.send('PATCH', `staff/${nora.id}`, {
      body: { title: null, phone: '+49 30 1', product_ids: [] },
    }),
  )
  moved.push(await clock(api))
  expect(changed).toEqual({ ...nora, title: null, phone: '+49 30 1', product_ids: [] })
  const before = ((await api.get('staff')).json as { staff: StaffJson[] }).staff.map(({ id }) => id)
  const order = await api.send('PUT', 'staff/order', { body: { ids: [nora.id] } })
  const { staff } = order.json as { staff: StaffJson[] }
  expect(staff.map(({ id }) => id)).toEqual([nora.id, ...before.filter((id) => id !== nora.id)])
  moved.push(await clock(api))
  expect((await api.send('DELETE', `staff/${nora.id}`)).json).toEqual({ success: true, staff_member: null })
  moved.push(await clock(api))
  expect(moved).toEqual([...new Set(moved)].sort((a, b) => a - b))
  expect((await api.get(`staff/${nora.id}`)).status).toBe(404)
})

test('who has upcoming bookings is not let go, and the refusal names them', async ({ api, house }) => {
  const booking = await api.create(house.wish({ override: true }))
  for (const [method, body] of [['DELETE'], ['PATCH', { archived: true }]] as [Method, Fields?][]) {
    const refused = refusalIn(await api.send(method, `staff/${house.anna.id}`, { ...(body && { body }) }))
    expect(refused).toMatchObject({ status: 409, code: 'invalid_transition' })
    expect(refused.conflicts.map(({ booking_id }) => booking_id)).toContain(booking.id)
  }
})

test.describe('a person’s values', () => {
  const wrong: [string, Fields, string][] = [
    ['no name', { name: ' ' }, '/name'],
    ['an endless name', { name: 'x'.repeat(101) }, '/name'],
    ['half a character', { name: '\ud800' }, '/name'],
    ['an address that is none', { email: 'nora' }, '/email'],
    ['a colour by name', { color: 'red' }, '/color'],
    ['services that are no list', { product_ids: 'all' }, '/product_ids'],
    ['a service that is no id', { product_ids: [0] }, '/product_ids/0'],
    ['a service that does not exist', { product_ids: [nobody] }, '/product_ids/0'],
    ['a member misspelt', { colour: '#112233' }, '/colour'],
  ]
  for (const [name, fields, pointer] of wrong)
    test(name, async ({ api, house }) => {
      for (const [method, path] of [
        ['POST', 'staff'],
        ['PATCH', `staff/${house.anna.id}`],
      ] as const) {
        const body = { ...(method === 'POST' && { name: 'Nora' }), ...fields }
        const refused = refusalIn(await api.send(method, path, { body }))
        expect(refused.status, method).toBe(422)
        expect(refused.errors.map((error) => error.pointer)).toContain(pointer)
      }
    })
})

test.describe('a week', () => {
  const row = (changes: Fields = {}): Fields => ({
    weekday: 1,
    start_time: '09:00',
    end_time: '12:00',
    valid_from: null,
    valid_to: null,
    ...changes,
  })
  const put = (api: ProfileApi, operator_id: number | null, rows: Fields[], more: Fields = {}) =>
    api.send('PUT', 'schedule', { body: { operator_id, rows, ...more } })
  const rowsIn = (answer: Answer): ScheduleJson[] => {
    expect(answer.status, answer.text).toBe(200)
    return scheduleShape
      .strict()
      .array()
      .parse((answer.json as { schedule: unknown }).schedule)
  }

  test('is replaced as a whole, until midnight and by season, and tells who was late', async ({
    api,
    add,
  }) => {
    const nora = await add()
    const before = await clock(api)
    const first = rowsIn(await put(api, nora.id, [row({ end_time: '24:00' }), row({ weekday: 7 })]))
    expect(first.map(({ weekday, end_time }) => [weekday, end_time])).toEqual([
      [1, '24:00'],
      [7, '12:00'],
    ])
    expect(await clock(api)).toBeGreaterThan(before)
    const seen = first.map(({ id }) => id)
    const summer = { valid_from: '2027-06-01', valid_to: '2027-08-31' }
    const next = [row(summer), row({ valid_from: '2027-09-01' })]
    const second = rowsIn(await put(api, nora.id, next, { seen }))
    expect(second.map(({ valid_from, valid_to }) => [valid_from, valid_to])).toEqual([
      ['2027-06-01', '2027-08-31'],
      ['2027-09-01', null],
    ])
    expect(refusalIn(await put(api, nora.id, [], { seen }))).toMatchObject({
      status: 412,
      code: 'version_mismatch',
    })
    const { schedule } = (await api.get('schedule')).json as { schedule: ScheduleJson[] }
    expect(schedule.filter(({ operator_id }) => operator_id === nora.id)).toEqual(second)
  })

  const wrong: [string, Fields[], string][] = [
    [
      'overlaps',
      [row(), row({ weekday: 2 }), row({ start_time: '11:59', end_time: '14:00' })],
      '/rows/2/start_time',
    ],
    ['ends before it starts', [row({ end_time: '08:00' })], '/rows/0/end_time'],
    ['starts at 24:00', [row({ start_time: '24:00' })], '/rows/0/start_time'],
    ['ends after midnight', [row({ end_time: '24:01' })], '/rows/0/end_time'],
    ['an eighth weekday', [row({ weekday: 8 })], '/rows/0/weekday'],
    [
      'seasons the wrong way round',
      [row({ valid_from: '2027-02-01', valid_to: '2027-01-01' })],
      '/rows/0/valid_to',
    ],
    ['a day that does not exist', [row({ valid_from: '2027-02-30' })], '/rows/0/valid_from'],
    ['more rows than any week has', Array.from({ length: 301 }, () => row()), '/rows'],
  ]
  for (const [name, rows, pointer] of wrong)
    test(`is refused where it is wrong: ${name}`, async ({ api, house }) => {
      const refused = refusalIn(await put(api, house.anna.id, rows))
      expect(refused.status).toBe(422)
      expect(refused.errors.map((error) => error.pointer)).toContain(pointer)
    })
})

test('another’s people are, byte for byte, as ones that do not exist', async ({ house }) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const doors: [Method, (id: number) => string, (id: number) => Fields | undefined][] = [
    ['GET', (id) => `staff/${id}`, () => undefined],
    ['PATCH', (id) => `staff/${id}`, () => ({ name: 'Mine' })],
    ['DELETE', (id) => `staff/${id}`, () => undefined],
    ['PUT', () => 'staff/order', (id) => ({ ids: [id] })],
    ['PUT', () => 'schedule', (id) => ({ operator_id: id, rows: [] })],
  ]
  for (const [method, path, bodyOf] of doors) {
    const ask = async (id: number) => {
      const body = bodyOf(id)
      const { status, text } = await other.send(method, path(id), { ...(body && { body }) })
      return { status, text: text.replace(/"request_id":"[^"]*"/, '') }
    }
    const answer = await ask(house.anna.id)
    expect(answer, `${method} ${path(0)}`).toEqual(await ask(nobody))
    expect([404, 422]).toContain(answer.status)
  }
})
