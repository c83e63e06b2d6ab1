import { describe, expect, it } from 'vitest'
import { publicName } from './review'

describe('how a reviewer signs in public', () => {
  it.each([
    ['Vera Visitor', 'Vera V.'],
    ['  Vera   Maria  Visitor ', 'Vera V.'],
    ['Çağla öz', 'Çağla Ö.'],
    ['Vera', 'Vera'],
    ['Vera (mother)', 'Vera M.'],
    ['Vera 77', 'Vera'],
    ['', ''],
  ])('%j as %j', (name, shown) => {
    expect(publicName(name)).toBe(shown)
  })
})
