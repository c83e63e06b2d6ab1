import { describe, expect, it, test } from 'vitest'
import { type Actor, roles } from './actor'
import { type Action, demand, may, mayPlanAbsence, onlyOwn } from './permission'
import { Refused } from './refusal'

const someone = (parts: Partial<Actor> = {}): Actor => ({
  profileId: 1,
  kind: 'user',
  id: 1,
  name: 'Ann',
  role: 'owner',
  staffId: null,
  canViewAll: true,
  scopes: null,
  ...parts,
})

const allowedTo = (action: Action) => roles.filter((role) => may(someone({ role }), action))

describe('who may do what', () => {
  it('lets everybody look, and viewers only look', () => {
    expect(allowedTo('bookings.read')).toEqual(roles)
    expect(allowedTo('bookings.write')).toEqual(['owner', 'manager', 'front_desk', 'staff'])
  })

  it('leaves overriding to those who run the diary', () => {
    expect(allowedTo('bookings.override')).toEqual(['owner', 'manager', 'front_desk'])
  })

  it('keeps keys, costs and settings from the front desk', () => {
    for (const action of ['keys.write', 'costs.read', 'settings.write'] as const)
      expect(allowedTo(action)).toEqual(['owner', 'manager'])
  })

  it('narrows an API key to its scopes, and never widens its role', () => {
    const reader = someone({ kind: 'api_key', scopes: ['bookings.read'] })
    expect(may(reader, 'bookings.read')).toBe(true)
    expect(may(reader, 'bookings.write')).toBe(false)
    const overreaching = someone({ kind: 'api_key', role: 'viewer', scopes: ['bookings.write'] })
    expect(may(overreaching, 'bookings.write')).toBe(false)
  })

  it('leaves a key without scopes what its role allows', () => {
    expect(may(someone({ kind: 'api_key', scopes: [] }), 'keys.write')).toBe(true)
  })

  it('refuses by name what somebody may not do', () => {
    expect(() => demand(someone(), 'bookings.override')).not.toThrow()
    const refused = () => demand(someone({ role: 'staff' }), 'bookings.override')
    expect(refused).toThrow(Refused)
    expect(refused).toThrow(expect.objectContaining({ reason: 'forbidden' }))
  })
})

test('who sees every calendar and may change it plans for an absence', () => {
  const planners = (canViewAll: boolean) =>
    roles.filter((role) => mayPlanAbsence(someone({ role, staffId: 7, canViewAll })))
  expect(planners(true)).toEqual(['owner', 'manager', 'front_desk', 'staff'])
  expect(planners(false)).toEqual(['owner', 'manager', 'front_desk'])
  expect(mayPlanAbsence(someone({ kind: 'api_key', scopes: ['bookings.write'] }))).toBe(false)
})

describe('whose calendar', () => {
  it('is the own one for staff, unless they were granted all', () => {
    expect(onlyOwn(someone({ role: 'staff', staffId: 7, canViewAll: false }))).toBe(7)
    expect(onlyOwn(someone({ role: 'staff', staffId: 7, canViewAll: true }))).toBeNull()
  })

  it('is nobody’s for a staff account that is no member of staff yet', () => {
    const confined = onlyOwn(someone({ role: 'staff', staffId: null, canViewAll: false }))
    expect(confined).not.toBeNull()
    expect(confined).toBeLessThan(0)
  })

  it('is everybody’s for the others', () => {
    for (const role of roles.filter((role) => role !== 'staff'))
      expect(onlyOwn(someone({ role, staffId: 7, canViewAll: false }))).toBeNull()
  })
})
