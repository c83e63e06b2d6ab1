import { describe, expect, it } from 'vitest'
import type { Booking, Participant, Status } from './booking'
import { totalOf } from './booking-total'

type Sold = Pick<Booking, 'kind' | 'status' | 'price' | 'participants'>

const booking = (parts: Partial<Sold>): Booking => ({
  ...({} as Booking),
  kind: 'group',
  status: 'confirmed',
  price: 4500,
  participants: [],
  ...parts,
})
const seats = (...all: [Status, number][]) =>
  all.map(([status, price]): Participant => ({ ...({} as Participant), status, price }))

describe('what a booking brings', () => {
  it('is its own price when it is no class, whoever takes part', () => {
    expect(totalOf(booking({ kind: 'appointment' }))).toBe(4500)
    expect(totalOf(booking({ kind: 'rental', participants: seats(['confirmed', 900]) }))).toBe(4500)
  })

  it('is the seats of a class, each at its own price', () => {
    expect(totalOf(booking({ participants: seats(['confirmed', 1500], ['confirmed', 1200]) }))).toBe(2700)
    expect(totalOf(booking({ participants: [] }))).toBe(0)
  })

  it('leaves out seats that nobody agreed to, and those who left or stayed away', () => {
    const participants = seats(
      ['reserved', 1],
      ['pending', 10],
      ['confirmed', 100],
      ['completed', 1000],
      ['cancelled', 10_000],
      ['no_show', 100_000],
    )
    expect(totalOf(booking({ participants }))).toBe(1100)
    expect(totalOf(booking({ status: 'cancelled', participants }))).toBe(1100)
  })

  it('counts, once the class is over, every seat of which nothing else was noted', () => {
    const participants = seats(['pending', 10], ['confirmed', 100], ['cancelled', 1000], ['no_show', 10_000])
    expect(totalOf(booking({ status: 'completed', participants }))).toBe(110)
  })
})
