import { describe, expect, it } from 'vitest'
import { type LinkTarget, readLink, signLink } from './visitor-link'

const target: LinkTarget = { profileId: 3, bookingId: 70_001, seatId: null, linkVersion: 1 }

describe('a visitor’s link', () => {
  it('opens what it was made for', () => {
    for (const each of [target, { ...target, seatId: 12 }])
      expect(readLink('booking', signLink('booking', each))).toEqual(each)
  })

  it('opens nothing else: no other booking, seat, generation, profile or purpose', () => {
    const token = signLink('booking', target)
    const end = token.slice(token.lastIndexOf('-', token.length - 23))
    for (const other of [
      { ...target, bookingId: 70_002 },
      { ...target, profileId: 4 },
      { ...target, seatId: 1 },
      { ...target, linkVersion: 2 },
    ]) {
      const forged = signLink('booking', other)
      expect(readLink('booking', forged.slice(0, -22) + token.slice(-22))).toBeNull()
    }
    expect(end).toContain(token.slice(-22))
    expect(readLink('review', token)).toBeNull()
  })

  it('is nothing when it was tampered with or typed wrong', () => {
    const token = signLink('booking', target)
    for (const wrong of [
      '',
      'x',
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      `${token.slice(0, -2)}zz`,
      '-'.repeat(40),
    ])
      expect(readLink('booking', wrong)).toBeNull()
  })
})
