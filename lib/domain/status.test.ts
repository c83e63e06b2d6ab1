import { describe, expect, it } from 'vitest'
import { type Status, statuses } from './booking'
import { Refused } from './refusal'
import { demandTransition, holds } from './status'

const allowed = (from: Status, to: Status) => {
  try {
    demandTransition(from, to)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Refused)
    expect(error).toHaveProperty('reason', 'invalid_transition')
    return false
  }
}

const following = (from: Status) => statuses.filter((to) => to !== from && allowed(from, to))

describe('a booking', () => {
  it('may always be set to what it is', () => {
    for (const status of statuses) expect(allowed(status, status)).toBe(true)
  })

  it('is requested, confirmed and done', () => {
    expect(following('reserved')).toEqual(['pending', 'confirmed', 'cancelled'])
    expect(following('pending')).toEqual(['confirmed', 'cancelled'])
    expect(following('confirmed')).toEqual(['pending', 'completed', 'cancelled', 'no_show'])
  })

  it('is put right when it was noted wrongly', () => {
    expect(following('completed')).toEqual(['confirmed', 'cancelled', 'no_show'])
    expect(following('cancelled')).toEqual(['pending', 'confirmed', 'no_show'])
    expect(following('no_show')).toEqual(['confirmed', 'completed', 'cancelled'])
  })

  it('is not completed, and nobody missed it, before it was confirmed', () => {
    for (const from of ['reserved', 'pending'] as const)
      for (const to of ['completed', 'no_show'] as const) expect(allowed(from, to)).toBe(false)
  })

  it('says which step it cannot take', () => {
    expect(() => demandTransition('pending', 'completed')).toThrow(
      'A booking that is pending cannot become completed.',
    )
  })

  it('comes back after a mistaken click', () => {
    for (const from of ['completed', 'cancelled', 'no_show'] as const)
      expect(allowed(from, 'confirmed')).toBe(true)
  })

  it('never becomes a mere hold again', () => {
    for (const from of statuses.filter((status) => status !== 'reserved'))
      expect(allowed(from, 'reserved')).toBe(false)
  })

  it('keeps its time from others unless it is cancelled or was missed', () => {
    expect(statuses.filter(holds)).toEqual(['reserved', 'pending', 'confirmed', 'completed'])
  })
})
