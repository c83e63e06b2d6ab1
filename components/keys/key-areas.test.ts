import { describe, expect, it } from 'vitest'
import { levelsOf, within } from './key-areas'

describe('what a key of a role can be opened to', () => {
  it('is no more than the role may', () => {
    expect(levelsOf('bookings', 'manager')).toEqual(['none', 'read', 'write'])
    expect(levelsOf('bookings', 'viewer')).toEqual(['none', 'read'])
    expect(levelsOf('settings', 'viewer')).toEqual(['none', 'read'])
    expect(levelsOf('keys', 'front_desk')).toEqual(['none'])
  })

  it('is lowered with the role: who may not write may still read', () => {
    const own = ['bookings.write', 'customers.read', 'keys.write'] as const
    expect(within(own, 'manager')).toEqual(own)
    expect(within(own, 'viewer')).toEqual(['bookings.read', 'customers.read'])
    expect(within(['webhooks.write'], 'viewer')).toEqual([])
  })
})
