import { describe, expect, it } from 'vitest'
import { partShown } from './part-shown'
import { english } from './test-words'

const british = { locale: 'en-GB', hour_cycle: 24 } as const
const stats = { today: 7, pending: 31, upcoming: 256, total: 702 }
const upcoming = {
  view: 'agenda',
  status: 'upcoming',
  service: null,
  staff: null,
  location: null,
  search: '',
} as const
const until = '2026-12-22'

describe('an agenda reached from a number', () => {
  it('says what part of it is listed', () => {
    expect(partShown({ url: upcoming, stats, rows: 185, until }, british, english)).toMatch(
      /^185 of 256 upcoming bookings, until Tuesday,? 22 December 2026\.$/,
    )
  })

  it('says nothing when it lists them all', () => {
    expect(partShown({ url: upcoming, stats, rows: 256, until }, british, english)).toBeNull()
    expect(
      partShown({ url: { ...upcoming, status: 'all' }, stats, rows: 702, until }, british, english),
    ).toBeNull()
  })

  it('claims nothing of what is filtered further, or of another view', () => {
    expect(partShown({ url: { ...upcoming, staff: 2 }, stats, rows: 9, until }, british, english)).toBeNull()
    expect(
      partShown({ url: { ...upcoming, view: 'week' }, stats, rows: 9, until }, british, english),
    ).toBeNull()
  })
})
