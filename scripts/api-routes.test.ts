import path from 'node:path'
import { expect, test } from 'vitest'
import { apiRoutes } from './api-routes'

const routeOf = apiRoutes(path.resolve('app/api'))
const bookings = '/api/v1/my-profile/bookings'

test('a name goes before an id, and that before everything else', async () => {
  const [grid, one, notify, nothing] = [
    routeOf(`${bookings}/grid`),
    routeOf(`${bookings}/7`),
    routeOf(`${bookings}/grid/notify`),
    routeOf('/api/v1/no/where%20at'),
  ]
  expect([grid?.params, one?.params, notify?.params]).toEqual([{}, { id: '7' }, { id: 'grid' }])
  expect(nothing?.params).toEqual({ path: ['no', 'where at'] })
  const files = await Promise.all([grid, one, notify, nothing].map((found) => found?.load()))
  expect(new Set(files).size).toBe(4)
  expect(await routeOf(`${bookings}/8`)?.load()).toBe(files[1])
})

test('a part of a path is handed on as it was meant', () => {
  expect(routeOf(`${bookings}/7%2F8`)?.params).toEqual({ id: '7/8' })
  expect(routeOf('/api/business/v1/bookings/%C3%BC')?.params).toEqual({ uid: 'ü' })
})

test.each(['/api/v1', '/api/marketplace', '/api/nothing', '/api/bookings/7'])(
  '%s, a base URL that is none, is answered as an API answers',
  async (pathname) => {
    const route = await routeOf(pathname)?.load()
    const asked = new Request(`https://daybook.test${pathname}`)
    const answer = await route?.GET?.(asked, { params: Promise.resolve({}) })
    expect([answer?.status, await answer?.json()]).toMatchObject([
      401,
      { error: { code: 'unauthenticated' } },
    ])
  },
)

test.each(['/api', '/api/auth/session', `${bookings}/`, '/calendar'])('%s is left to Next', (pathname) => {
  expect(routeOf(pathname)).toBeNull()
})
