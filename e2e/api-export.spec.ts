import { expect } from '@playwright/test'
import { profileExportShape } from '@/lib/wire/profile-export'
import { refusalIn } from './api-client'
import { test } from './api-test'
import { stage } from './stage'

test('everything is one document or one archive, with a name to keep it by', async ({
  api,
  house,
  address,
}) => {
  const booked = await api.create(house.wish({ visitor_email: address }))
  const answer = await api.get('export', { format: 'json' })
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="daybook-export-.*\.json"$/,
  )
  const { bookings, customers } = profileExportShape.parse(answer.json)
  expect(bookings.find(({ id }) => id === booked.id)?.timeline).toMatchObject([{ type: 'booked' }])
  expect(customers.map(({ email }) => email)).toContain(address)

  const url = `${stage.url}/api/v1/my-profile/export?format=zip`
  const headers = { authorization: `Bearer ${stage.apiKey}` }
  const archive = await fetch(url, { headers })
  expect(archive.headers.get('content-type')).toBe('application/zip')
  const bytes = Buffer.from(await archive.arrayBuffer())
  expect(bytes.includes('timeline.csv')).toBe(true)

  const head = await fetch(url, { method: 'HEAD', headers })
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
    200,
    'application/zip',
    '',
  ])
})

test('there are two forms, and only those who run the business have them', async ({ api }) => {
  for (const query of [undefined, { format: 'pdf' }]) {
    const { status, errors } = refusalIn(await api.get('export', query))
    expect({ status, pointers: errors.map(({ pointer }) => pointer) }).toEqual({
      status: 422,
      pointers: ['/format'],
    })
  }
  const made = await api.send('POST', 'api-keys', { body: { name: 'Desk', role: 'front_desk' } })
  const { secret, api_key: key } = made.json as { secret: string; api_key: { id: number } }
  const answer = await fetch(`${stage.url}/api/v1/my-profile/export?format=json`, {
    headers: { authorization: `Bearer ${secret}` },
  })
  expect(answer.status).toBe(403)
  await api.send('DELETE', `api-keys/${key.id}`)
})
