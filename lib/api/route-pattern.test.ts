import { expect, test } from 'vitest'
import { dialectOf, routePattern } from './route-pattern'

test.each([
  ['/api/v1/my-profile/bookings', {}, '/api/v1/my-profile/bookings'],
  ['/api/v1/my-profile/bookings/7?search=anna', { id: '7' }, '/api/v1/my-profile/bookings/{id}'],
  ['/api/v1/public/a/holds/s3cret', { slug: 'a', token: 's3cret' }, '/api/v1/public/{slug}/holds/{token}'],
  ['/api/v1/public/api/holds/api', { slug: 'api', token: 'api' }, '/api/v1/public/{slug}/holds/{token}'],
  ['/api/v1/anna/s3%20cret', { path: ['anna', 's3 cret'] }, '/api/v1/{path}'],
  ['/api/v1/x/7/y/7', { id: '7', other: '7' }, '/api/v1/x/{id}/y/{other}'],
])('%s is told without what a client filled in', (path, params, pattern) => {
  expect(routePattern(`http://api${path}`, params)).toBe(pattern)
})

test('an address whose parts are not found in it is not told at all', () => {
  expect(routePattern('http://api/feeds/s3cret', { token: 'something else' })).toBe('unknown')
})

test('a path tells its dialect', () => {
  expect(
    ['/api/v1/public/{slug}', '/api/v1/my-profile/staff', '/api/slots/v1/bookings', 'unknown'].map(dialectOf),
  ).toEqual(['public', 'profile', 'slots', 'other'])
})
