import { describe, expect, it } from 'vitest'
import { refusalFor } from './place'
import { type Conflict, invalid, missing, Refused } from './refusal'

const conflict = (type: Conflict['type'], parts: Partial<Conflict> = {}): Conflict => ({
  type,
  message: type,
  overridable: true,
  ...parts,
})

describe('a refusal', () => {
  it('about a field names the field', () => {
    const refused = invalid('startTime', 'Not a time.')
    expect(refused).toBeInstanceOf(Refused)
    expect(refused.reason).toBe('validation_failed')
    expect(refused.details.faults).toEqual([{ field: 'startTime', code: 'invalid', message: 'Not a time.' }])
  })

  it('for something missing says nothing about why it is missing', () => {
    const refused = missing('Booking')
    expect([refused.reason, refused.message, refused.details]).toEqual([
      'not_found',
      'Booking not found.',
      {},
    ])
  })

  it('is headed by what weighs most among its conflicts', () => {
    const headed = (...types: Conflict['type'][]) => refusalFor(types.map((type) => conflict(type))).reason
    expect(headed('hours', 'booking', 'notice')).toBe('slot_taken')
    expect(headed('block')).toBe('slot_taken')
    expect(headed('buffer')).toBe('slot_taken')
    expect(headed('notice', 'capacity')).toBe('capacity_reached')
    expect(headed('notice', 'hours')).toBe('outside_hours')
    expect(headed('stay_length')).toBe('stay_length')
    expect(headed('notice', 'furthest_day')).toBe('too_far_ahead')
    expect(headed('notice')).toBe('too_soon')
  })

  it('shows each conflict once', () => {
    const { details } = refusalFor([
      conflict('notice'),
      conflict('notice'),
      conflict('booking', { staffId: 1, bookingId: 4 }),
      conflict('booking', { staffId: 1, bookingId: 5 }),
      conflict('booking', { staffId: 1, bookingId: 4 }),
    ])
    expect(details.conflicts?.map(({ type, bookingId }) => [type, bookingId])).toEqual([
      ['notice', undefined],
      ['booking', 4],
      ['booking', 5],
    ])
  })
})
