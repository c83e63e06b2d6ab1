import { expect } from '@playwright/test'
import { type ReviewJson, reviewShape, reviewsShape } from '@/lib/wire/profile-review'
import { type Answer, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000

const reviewsOf = async (api: ProfileApi, query: Record<string, string | number> = {}) =>
  reviewsShape.strict().parse((await api.get('reviews', query)).json)
const reviewIn = ({ json }: Answer) => reviewShape.strict().parse((json as { review: unknown }).review)
const change = (api: ProfileApi, id: number, body: object) => api.send('PATCH', `reviews/${id}`, { body })
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

/** Of the demo's reviews: one whose visitor agreed to have it published, and one whose did not. */
async function someOf(api: ProfileApi): Promise<{ open: ReviewJson; secret: ReviewJson }> {
  const { reviews } = await reviewsOf(api, { limit: 200 })
  const open = reviews.find(({ may_publish }) => may_publish)
  const secret = reviews.find(({ may_publish }) => !may_publish)
  if (!open || !secret) throw new Error('The demo has no such reviews')
  return { open, secret }
}

test('reviews are listed with what they come to, and found by what they are', async ({ api }) => {
  const all = await reviewsOf(api, { limit: 200 })
  expect(all.total).toBe(all.summary.count)
  expect(all.summary.by_stars.reduce((sum, given) => sum + given, 0)).toBe(all.total)
  const sum = all.reviews.reduce((total, { stars }) => total + stars, 0)
  expect(all.summary.average).toBeCloseTo(sum / all.total, 6)
  const found = async (query: Record<string, string | number>, fits: (review: ReviewJson) => boolean) => {
    const { reviews, total, summary } = await reviewsOf(api, { limit: 200, ...query })
    expect(reviews.map(({ id }) => id)).toEqual(all.reviews.filter(fits).map(({ id }) => id))
    expect(total).toBe(reviews.length)
    expect(summary).toEqual(all.summary)
  }
  const [first] = all.reviews
  await found({ stars: 5 }, ({ stars }) => stars === 5)
  await found({ published: 'true' }, ({ published }) => published)
  await found({ answered: 'false' }, ({ reply }) => reply === null)
  await found({ product_id: first?.product_id ?? 0 }, ({ product_id }) => product_id === first?.product_id)
  const second = await reviewsOf(api, { limit: 1, offset: 1 })
  expect(second.reviews).toEqual(all.reviews.slice(1, 2))
})

test('a review is answered and published, which moves the clock; the same again changes nothing', async ({
  api,
}) => {
  const { open } = await someOf(api)
  const before = await clockOf(api)
  const body = { reply: `Thank you! ${before}`, published: true, written_at: open.written_at }
  const changed = reviewIn(await change(api, open.id, body))
  expect(changed).toMatchObject({ reply: body.reply, published: true })
  expect(changed).toEqual(reviewIn(await api.get(`reviews/${open.id}`)))
  expect(await clockOf(api)).toBeGreaterThan(before)
  expect(reviewIn(await change(api, open.id, body))).toEqual(changed)
  expect(reviewIn(await change(api, open.id, { reply: null }))).toMatchObject({
    reply: null,
    published: true,
  })
  await change(api, open.id, { reply: open.reply, published: open.published })
})

test('what is not agreed to, out of date or misspelt is refused, at its field', async ({ api }) => {
  const { open, secret } = await someOf(api)
  const unwanted = refusalIn(await change(api, secret.id, { published: true }))
  expect(unwanted).toMatchObject({ status: 422, errors: [{ pointer: '/published', code: 'no_consent' }] })
  const late = await change(api, open.id, { published: true, written_at: '2020-01-01T00:00:00Z' })
  expect(late.status).toBe(412)
  const wrong: [object, string][] = [
    [{ reply: 'x'.repeat(2001) }, '/reply'],
    [{ reply: 7 }, '/reply'],
    [{ reply: 'a\0b' }, '/reply'],
    [{ published: 'yes' }, '/published'],
    [{ written_at: 'yesterday' }, '/written_at'],
  ]
  for (const [body, pointer] of wrong)
    expect(refusalIn(await change(api, open.id, body)), pointer).toMatchObject({
      status: 422,
      errors: [{ pointer }],
    })
  for (const query of ['stars=6', 'stars=x', 'published=maybe', 'answered=1', 'limit=0', 'offset=-1'])
    expect((await api.get('reviews', query)).status, query).toBe(422)
  expect((await api.send('DELETE', `reviews/${open.id}`)).status).toBe(405)
  expect(reviewIn(await api.get(`reviews/${secret.id}`))).toEqual(secret)
})

test('another profile’s review is as one that does not exist', async ({ api }) => {
  const { open } = await someOf(api)
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const seen = ({ status, text }: Answer) => [status, text.replace(/"request_id":"[^"]*"/, '')]
  for (const body of [{ reply: 'Mine' }, { published: true }])
    expect(seen(await change(other, open.id, body))).toEqual(seen(await change(other, nobody, body)))
  expect(seen(await other.get(`reviews/${open.id}`))).toEqual(seen(await other.get(`reviews/${nobody}`)))
  const theirs = await reviewsOf(other, { limit: 200 })
  expect(theirs.reviews.some(({ uid }) => uid === open.uid)).toBe(false)
  expect(reviewIn(await api.get(`reviews/${open.id}`))).toEqual(open)
})
