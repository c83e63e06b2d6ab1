import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test.each(['/calendar?view=day#now', '/account'])('%s is ours', (path) => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  null,
  '',
  'calendar',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/%',
  '/..//evil.example',
])('%s leads to no other site', (wish) => {
  expect(new URL(ownPath(wish), 'http://ours.example').origin).toBe('http://ours.example')
})
