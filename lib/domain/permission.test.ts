import { describe, expect, it, test } from 'vitest'
import { type Actor, roles } from './actor'
import { type Action, demand, may, mayPlanAbsence, onlyOwn, reaches, type Scope, scopes } from './permission'
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

describe('the scopes of an API key', () => {
  const opened = (...own: Scope[]) => {
    const actions = [
      'bookings.read',
      'bookings.write',
      'setup.read',
      'settings.write',
      'customers.read',
      'keys.write',
    ] as const
    return actions.filter((action) => may(someone({ kind: 'api_key', scopes: own }), action))
  }

  it('open what they name; who may write may read', () => {
    expect(opened('bookings.read')).toEqual(['bookings.read', 'setup.read'])
    expect(opened('bookings.write')).toEqual(['bookings.read', 'bookings.write', 'setup.read'])
    expect(opened('settings.write', 'customers.read')).toEqual([
      'setup.read',
      'settings.write',
      'customers.read',
    ])
    expect(may(someone({ scopes: scopes }), 'account.write')).toBe(false)
  })

  it('are named by the refusal, all that would open it', () => {
    const reader = someone({ kind: 'api_key', scopes: ['reports.read'] })
    expect(() => demand(reader, 'setup.read')).toThrow(
      /bookings\.read or bookings\.write or data\.export or settings\.read/,
    )
    const stranger = someone({ kind: 'api_key', scopes: ['of another time'] })
    expect(() => demand(stranger, 'bookings.read')).toThrow(/lacks the scope/)
  })

  it('hand out no more than there is: neither a higher role nor another scope', () => {
    const manager = someone({ role: 'manager' })
    expect(reaches(manager, { role: 'owner', scopes: null })).toBe(false)
    expect(reaches(manager, { role: 'manager', scopes: null })).toBe(true)
    expect(reaches(manager, { role: 'viewer', scopes: ['keys.write'] })).toBe(true)
    const key = someone({ kind: 'api_key', scopes: ['keys.write', 'bookings.write'] })
    expect(reaches(key, { role: 'owner', scopes: null })).toBe(false)
    expect(reaches(key, { role: 'owner', scopes: ['bookings.read'] })).toBe(true)
    expect(reaches(key, { role: 'owner', scopes: ['customers.read'] })).toBe(false)
    expect(reaches(key, { role: 'viewer', scopes: ['customers.write'] })).toBe(false)
    expect(reaches(someone({ kind: 'api_key', scopes }), { role: 'owner', scopes: null })).toBe(true)
  })
})

test('who sees every calendar and may change it plans for an absence', () => {
  const planners = (canViewAll: boolean) =>
    roles.filter((role) => mayPlanAbsence(someone({ role, staffId: 7, canViewAll })))
  expect(planners(true)).toEqual(['owner', 'manager', 'front_desk', 'staff'])
  expect(planners(false)).toEqual(['owner', 'manager', 'front_desk'])
  expect(mayPlanAbsence(someone({ kind: 'api_key', scopes: ['bookings.read'] }))).toBe(false)
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
