import { expect } from '@playwright/test'
import pLimit from 'p-limit'
import { profileApi } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { documented, nameOf } from './documented'
import { ask, sampleRequest } from './sample-request'
import { stage } from './stage'

/** How a request looks that a page of another site makes a browser send. */
const elsewhere: Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: `${stage.url}.evil.example` },
  { origin: stage.url, 'sec-fetch-site': 'cross-site' },
  { origin: stage.url, 'sec-fetch-site': 'same-site' },
  { referer: `${stage.url}/calendar` },
]

const writes = documented.filter(
  ({ method, credential }) => method !== 'GET' && ['apiKey', 'session'].includes(credential),
)

test('whoever is signed in writes only from pages of this site, in every dialect', async ({ house }) => {
  const cookie = await signIn(stage.url, stage.owner, stage.password)
  const missing = { id: 2_147_483_000, uid: '00000000-0000-4000-8000-000000000000', token: 'none' }
  const few = pLimit(8)
  const open = writes.map((operation, index) =>
    few(async () => {
      const idAt = ({ form }: { form: keyof typeof missing }) => missing[form]
      const sample = sampleRequest(operation, { root: stage.url, slug: 'lindenhof', day: house.monday, idAt })
      const headers = { cookie, ...elsewhere[index % elsewhere.length] }
      const { status, text } = await ask(sample, headers)
      return status === 403 && /site/i.test(text) ? [] : [`${nameOf(operation)}: ${status} ${text}`]
    }),
  )
  expect(writes.length).toBeGreaterThan(80)
  expect((await Promise.all(open)).flat()).toEqual([])
})

test('what a page of this site writes is written; a page of another may read what it could not see anyway', async ({
  api,
  house,
}) => {
  const cookie = await signIn(stage.url, stage.owner, stage.password)
  const { id } = await api.create(house.wish())
  const page = profileApi(stage.url, { cookie, 'sec-fetch-site': 'same-origin' })
  expect(await page.amend(id, { price: 1 })).toMatchObject({ price: 1, version: 2 })
  for (const headers of elsewhere) {
    const other = profileApi(stage.url, { cookie, ...headers })
    expect((await other.send('PATCH', `bookings/${id}`, { body: '{' })).status).toBe(403)
    expect((await other.get(`bookings/${id}`)).status).toBe(200)
  }
  // A key that is wrong is not made good by a cookie that is right.
  const wrong = profileApi(stage.url, { cookie, origin: stage.url, authorization: 'Bearer wrong' })
  expect((await wrong.get('bookings')).status).toBe(401)
})
