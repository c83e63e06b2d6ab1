import { describe, expect, it } from 'vitest'
import { type Status, statuses } from './booking'
import { instantOf } from './local-time'
import { isOpen, visitorChoices, visitorDeadline, visitStatus } from './visitor-rules'

const zone = 'Europe/Berlin'
const at = (date: string, hour: number, minute = 0) => instantOf({ date, minute: hour * 60 + minute }, zone)
const booking = (start: number, changes: { status?: Status; cancelDeadlineHours?: number } = {}) => ({
  startsAt: new Date(start),
  status: 'confirmed' as Status,
  cancelDeadlineHours: 24,
  ...changes,
})
const choices = (one: ReturnType<typeof booking>, now: number, moves: 'direct' | 'ask' | 'no' = 'direct') =>
  visitorChoices(one, null, { moves, now })

describe('the deadline', () => {
  it('is so many real hours before the start, when the clocks go forward and back in between', () => {
    expect(visitorDeadline(booking(at('2027-03-28', 10)), null)).toBe(at('2027-03-27', 9))
    expect(visitorDeadline(booking(at('2027-10-31', 10)), null)).toBe(at('2027-10-30', 11))
    expect(visitorDeadline(booking(at('2027-06-02', 10)), null)).toBe(at('2027-06-01', 10))
  })

  it('is kept to the millisecond', () => {
    const one = booking(at('2027-03-28', 10))
    const last = at('2027-03-27', 9)
    expect(choices(one, last)).toEqual({ cancel: true, move: 'direct', contact: true })
    expect(choices(one, last + 1)).toEqual({ cancel: false, move: null, contact: true })
  })

  it('of no hours is the start itself', () => {
    const one = booking(at('2027-06-02', 10), { cancelDeadlineHours: 0 })
    expect(choices(one, at('2027-06-02', 9, 59)).cancel).toBe(true)
    expect(choices(one, at('2027-06-02', 10))).toEqual({ cancel: false, move: null, contact: false })
  })

  it('does not bind a request that nobody has agreed to', () => {
    const one = booking(at('2027-06-02', 10), { status: 'pending' })
    expect(choices(one, at('2027-06-02', 9)).cancel).toBe(true)
    expect(choices(one, at('2027-06-02', 11)).cancel).toBe(false)
  })
})

describe('what a visitor may do', () => {
  const early = at('2027-05-01', 10)

  it('goes by what the business wants of moves', () => {
    const one = booking(at('2027-06-02', 10))
    expect(choices(one, early, 'ask').move).toBe('ask')
    expect(choices(one, early, 'no').move).toBeNull()
  })

  it('is nothing once it is over or cancelled', () => {
    for (const status of ['cancelled', 'completed', 'no_show'] as const)
      expect(choices(booking(at('2027-06-02', 10), { status }), early)).toEqual({
        cancel: false,
        move: null,
        contact: false,
      })
  })

  it('is, while a place is only kept for them, to let it go', () => {
    const one = booking(at('2027-06-02', 10), { status: 'reserved' })
    expect(choices(one, early)).toEqual({ cancel: true, move: null, contact: true })
  })
})

describe('a seat', () => {
  it('ends as its class does, unless it ended otherwise before', () => {
    expect(visitStatus({ status: 'confirmed' }, { status: 'pending' })).toBe('pending')
    expect(visitStatus({ status: 'completed' }, { status: 'confirmed' })).toBe('completed')
    expect(visitStatus({ status: 'completed' }, { status: 'no_show' })).toBe('no_show')
    expect(visitStatus({ status: 'cancelled' }, { status: 'confirmed' })).toBe('cancelled')
    expect(visitStatus({ status: 'no_show' }, { status: 'confirmed' })).toBe('no_show')
    expect(visitStatus({ status: 'completed' }, { status: 'cancelled' })).toBe('cancelled')
  })

  it('stands for itself while its class does, and a booking of one visitor always', () => {
    for (const status of ['reserved', 'pending', 'confirmed'] as const)
      expect(visitStatus({ status }, { status: 'pending' })).toBe('pending')
    for (const status of statuses) expect(visitStatus({ status }, null)).toBe(status)
  })

  it('is let go by its own status: of what nobody agreed to until it begins', () => {
    const one = booking(at('2027-06-02', 10))
    const lastHour = { moves: 'direct', now: at('2027-06-02', 9) } as const
    expect(visitorChoices(one, { status: 'pending' }, lastHour).cancel).toBe(true)
    expect(visitorChoices(one, { status: 'confirmed' }, lastHour).cancel).toBe(false)
  })
})

it('what stands is neither over nor called off', () => {
  expect(statuses.filter(isOpen)).toEqual(['reserved', 'pending', 'confirmed'])
})
