import { expect } from '@playwright/test'
import { importCheckShape, importRowsShape, importShape, importTold } from '@/lib/wire/profile-import'
import { type Answer, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts
const bare = (text: string) => text.replace(/"request_id":"[^"]*"/, '')
const importIn = ({ json }: Answer) => importTold.parse(json).import

async function sent(api: ProfileApi, kind: string, content: string) {
  const answer = await api.send('POST', 'imports', { body: { kind, file_name: 'file.csv', content } })
  expect(answer.status, answer.text).toBe(201)
  const told = importShape.strict().parse((answer.json as { import: unknown }).import)
  expect(answer.headers.get('location')).toBe(`/api/v1/my-profile/imports/${told.id}`)
  return told
}

/** What has become of it once nobody works at it any more. */
async function finished(api: ProfileApi, id: number) {
  const now = async () => importIn(await api.get(`imports/${id}`))
  await expect.poll(async () => (await now()).status, { timeout: 30_000 }).not.toMatch(/ing$/)
  return now()
}

test('a file is sent, read, tried, run, told of row by row, and undone', async ({ api, house, address }) => {
  const table = [
    'Service;Staff;Client;Email;Date;Time;Price',
    `Physiotherapy;Jonas Weber;Vera Visitor;${address};${house.monday};08:00;49,90`,
    `Physiotherapy;Jonas Weber;Vera Visitor;${address};${house.monday};08:15;`,
    `Physiotherapy;Nobody;Vera Visitor;${address};${house.monday};11:00;`,
  ].join('\r\n')
  const draft = await sent(api, 'bookings_csv', table)
  expect(draft).toMatchObject({
    status: 'draft',
    encoding: 'utf-8',
    delimiter: ';',
    options: { region: 'DE', decimal_sign: ',', existing: 'update', clash: 'refuse' },
    mapping: {
      Service: 'service',
      Staff: 'staff',
      Client: 'visitor_name',
      Email: 'visitor_email',
      Time: 'start_time',
    },
  })
  expect(draft.sample[0]?.[2]).toBe('Vera Visitor')
  const path = `imports/${draft.id}`
  const { imports } = (await api.get('imports')).json as { imports: { id: number; file_name: string }[] }
  expect(imports.find(({ id }) => id === draft.id)?.file_name).toBe('file.csv')

  const changed = await api.send('PATCH', path, { body: { options: { existing: 'skip' } } })
  expect(importIn(changed).options.existing).toBe('skip')
  const check = importCheckShape.parse((await api.get(`${path}/check`)).json)
  expect(check.counts.bookings).toEqual({ created: 1, updated: 0, skipped: 0, refused: 2 })
  expect(check.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, null, 'slot_taken'],
    [4, 'Staff', 'unknown'],
  ])
  expect(
    importCheckShape.parse((await api.get(`${path}/check`, { limit: 1, offset: 1 })).json),
  ).toMatchObject({
    errors: [{ row: 4 }],
    total: 2,
  })

  const before = await clockOf(api)
  const run = await api.send('POST', `${path}/run`)
  expect([run.status, importIn(run).status]).toEqual([202, 'running'])
  expect(await finished(api, draft.id)).toMatchObject({
    status: 'done',
    total: 4,
    done: 4,
    columns: draft.columns,
    sample: [],
  })
  expect(await clockOf(api)).toBeGreaterThan(before)
  const rows = importRowsShape.parse((await api.get(`${path}/rows`, { part: 'bookings' })).json)
  expect(rows.rows.map(({ row, outcome, errors }) => [row, outcome, errors[0]?.code])).toEqual([
    [2, 'created', undefined],
    [3, 'refused', 'slot_taken'],
    [4, 'refused', 'unknown'],
  ])
  const booking = await api.find(rows.rows[0]?.booking_id ?? 0)
  expect(booking).toMatchObject({ source: 'import', price: 4990, visitor_email: address, version: 1 })
  for (const again of ['run', 'check']) {
    const answer = await (again === 'run' ? api.send('POST', `${path}/run`) : api.get(`${path}/check`))
    expect(refusalIn(answer)).toMatchObject({ status: 409, code: 'invalid_transition' })
  }

  expect((await api.send('POST', `${path}/undo`)).status).toBe(202)
  expect((await finished(api, draft.id)).counts).toMatchObject({
    bookings: { undone: 1, left: 0 },
    customers: { undone: 1, left: 0 },
  })
  expect((await api.get(`bookings/${booking.id}`)).status).toBe(404)
  expect((await api.send('DELETE', path)).status).toBe(200)
  expect((await api.get(path)).status).toBe(404)
})

test('what is wrong in a request is told where it stands', async ({ api }) => {
  const draft = await sent(api, 'customers_csv', 'Name,Email\nVera,vera@example.com')
  const path = `imports/${draft.id}`
  const wrong: [string, string, unknown, number, string[]][] = [
    ['POST', 'imports', { kind: 'xml', file_name: '', content: 'a' }, 422, ['/kind', '/file_name']],
    ['POST', 'imports', { kind: 'customers_csv', file_name: 'x' }, 422, ['/content']],
    [
      'POST',
      'imports',
      { kind: 'customers_csv', file_name: 'x', content: 'a', content_base64: 'YQ==' },
      422,
      ['/content'],
    ],
    ['POST', 'imports', { kind: 'customers_csv', file_name: 'x', content: ' ' }, 422, ['/content']],
    ['POST', 'imports', { kind: 'bookings_csv', file_name: 'x', content: 'a,b\n ,\n' }, 422, ['/content']],
    ['POST', 'imports', { kind: 'calcom', file_name: 'x', content: 'a,b' }, 422, ['/content']],
    ['POST', 'imports', { kind: 'customers_csv', file_name: 'x', content: 'x'.repeat(17_000_000) }, 413, []],
    [
      'PATCH',
      path,
      { mapping: { Phone: 'phone', Name: 'service' } },
      422,
      ['/mapping/Phone', '/mapping/Name'],
    ],
    ['PATCH', path, { mapping: { Name: 'name', Email: 'name' } }, 422, ['/mapping/Email']],
    [
      'PATCH',
      path,
      { options: { clash: 'no', product_id: 0 } },
      422,
      ['/options/product_id', '/options/clash'],
    ],
    ['PATCH', path, { options: { product_id: nobody } }, 422, ['/options/product_id']],
  ]
  for (const [method, to, body, status, pointers] of wrong) {
    const refusal = refusalIn(await api.send(method as 'POST', to, { body }))
    expect([refusal.status, refusal.errors.map(({ pointer }) => pointer)]).toEqual([status, pointers])
  }
  await api.send('PATCH', path, { body: { mapping: {} } })
  expect(refusalIn(await api.send('POST', `${path}/run`)).errors).toMatchObject([{ pointer: '/mapping' }])
  await api.send('DELETE', path)
})

test('files are the business’s own, and its owner’s and managers’ to send', async ({ api }) => {
  const { id } = await sent(api, 'customers_csv', 'Name\nVera')
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  for (const [method, path] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/check'],
    ['POST', '/run'],
    ['POST', '/undo'],
    ['GET', '/rows'],
  ] as const) {
    const ask = (of: number) =>
      other.send(method, `imports/${of}${path}`, method === 'PATCH' ? { body: {} } : {})
    const [theirs, missing] = [await ask(id), await ask(nobody)]
    expect([theirs.status, bare(theirs.text)]).toEqual([404, bare(missing.text)])
  }
  const made = await api.send('POST', 'api-keys', {
    body: { name: 'Desk', role: 'manager', scopes: ['settings.write', 'bookings.write'] },
  })
  const { secret, api_key: key } = made.json as { secret: string; api_key: { id: number } }
  const narrow = profileApi(stage.url, { authorization: `Bearer ${secret}` })
  expect(refusalIn(await narrow.get('imports'))).toMatchObject({ status: 403, code: 'forbidden' })
  await api.send('DELETE', `api-keys/${key.id}`)
  await api.send('DELETE', `imports/${id}`)
})
