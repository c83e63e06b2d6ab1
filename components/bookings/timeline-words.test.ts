import { expect, it } from 'vitest'
import type { GridJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { english, german, ui } from './test-words'
import { factInWords, mailState, withBothEnds } from './timeline-words'

const settings = { timezone: 'Europe/Berlin', locale: 'en-GB', hour_cycle: 24, currency: 'eur' }
const grid = {
  settings,
  staff: [
    { id: 1, name: 'Anna' },
    { id: 2, name: 'Jonas' },
  ],
  services: [],
} as unknown as GridJson

const fact = (type: string, before: object | null, after: object | null) =>
  ({ kind: 'fact', type, before, after }) as TimelineEntryJson

const booking = { starts_at: '2026-11-24T13:00:00Z', ends_at: '2026-11-24T14:15:00Z' }

it('a move tells the former time and the new, in the diary’s zone', () => {
  const moved = fact(
    'rescheduled',
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:00:00Z' },
    { starts_at: '2026-11-24T13:00:00Z', ends_at: '2026-11-24T14:00:00Z' },
  )
  expect(factInWords(moved, grid, english)).toEqual({
    what: 'Moved',
    how: '24 Nov, 10:00 → 24 Nov, 14:00',
    more: [],
  })
})

it('a move that changed only the end is a change of length, whatever happened since', () => {
  const longer = fact('rescheduled', { ends_at: '2026-11-24T10:00:00Z' }, { ends_at: '2026-11-24T10:15:00Z' })
  const later = fact(
    'rescheduled',
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:15:00Z' },
    { starts_at: '2026-11-24T13:00:00Z', ends_at: '2026-11-24T14:15:00Z' },
  )
  const told = withBothEnds([longer, later], booking).map((entry) => factInWords(entry, grid, english))
  expect(told).toEqual([
    { what: 'Length changed', how: '60 → 75 min', more: [] },
    { what: 'Moved', how: '24 Nov, 10:00 → 24 Nov, 14:00', more: [] },
  ])
})

it('a stay’s length is counted in nights', () => {
  const stay = { starts_at: '2026-11-24T14:00:00Z', ends_at: '2026-11-26T10:00:00Z' }
  const longer = fact('rescheduled', { ends_at: '2026-11-25T10:00:00Z' }, { ends_at: stay.ends_at })
  const [told] = withBothEnds([longer], stay)
  expect(factInWords(told as TimelineEntryJson, grid, english).how).toBe('1 night → 2 nights')
})

it('another person is told by both names', () => {
  const handed = fact('rescheduled', { operator_id: 1 }, { operator_id: 2 })
  const [told] = withBothEnds([handed], booking)
  expect(factInWords(told as TimelineEntryJson, grid, english)).toEqual({
    what: 'Staff changed',
    how: 'Anna → Jonas',
    more: [],
  })
})

it('a move to a colleague, and for longer, leaves nothing out', () => {
  const moved = fact(
    'rescheduled',
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:00:00Z', operator_id: 1 },
    { starts_at: '2026-11-24T13:00:00Z', ends_at: '2026-11-24T14:30:00Z', operator_id: 2 },
  )
  expect(factInWords(moved, grid, english)).toEqual({
    what: 'Moved',
    how: '24 Nov, 10:00 → 24 Nov, 14:00',
    more: ['Length: 60 → 90 min', 'Staff: Anna → Jonas'],
  })
})

it('a cancellation tells its reason, not the status that its name says already', () => {
  const cancelled = fact('cancelled', { status: 'confirmed' }, { status: 'cancelled', reason: 'Ill' })
  expect(factInWords(cancelled, grid, english)).toEqual({ what: 'Cancelled', how: '', more: ['“Ill”'] })
})

it.each(['no email provider configured', 'not sent: no email provider configured'])(
  'an email that could not go says why, once: %s',
  (reason) => {
    const mail = { state: 'not_sent', reason, due_at: '2026-11-24T09:00:00Z' }
    expect(mailState(mail as NonNullable<TimelineEntryJson['delivery']>, grid.settings, english, ui)).toBe(
      'Not sent: no email provider configured',
    )
  },
)

it('German says it in German, and what it does not know yet by its name', () => {
  const stay = { starts_at: '2026-11-24T14:00:00Z', ends_at: '2026-11-26T10:00:00Z' }
  const longer = fact('rescheduled', { ends_at: '2026-11-25T10:00:00Z' }, { ends_at: stay.ends_at })
  const [told] = withBothEnds([longer], stay)
  expect(factInWords(told as TimelineEntryJson, grid, german)).toMatchObject({
    what: 'Dauer geändert',
    how: '1 Nacht → 2 Nächte',
  })
  expect(factInWords(fact('sent_by_pigeon', null, null), grid, german).what).toBe('Sent by pigeon')
})

it('a series tells how often it repeats, and how many bookings it has', () => {
  const repeated = fact('repeated', null, { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=6', bookings: 5 })
  expect(factInWords(repeated, grid, english)).toEqual({
    what: 'Repeated',
    how: '',
    more: ['every 2 weeks, 5 times'],
  })
  expect(factInWords(repeated, grid, german).more).toEqual(['alle 2 Wochen, 5-mal'])
})

it('who left a class is told with the reason, or with the class they went to', () => {
  const before = { participant: 'Ada', status: 'confirmed' }
  const left = (after: object) => factInWords(fact('left', before, after), grid, english)
  expect(left({ participant: 'Ada', status: 'cancelled', reason: 'Ill' }).more).toEqual(['Ada', '“Ill”'])
  expect(left({ participant: 'Ada', status: 'no_show' }).more).toEqual(['Ada', 'Noted as a no-show'])
  expect(left({ moved_to: '2026-11-24T17:00:00.000Z' })).toEqual({
    what: 'Left the class',
    how: '',
    more: ['Ada', 'To the class of 24 Nov, 18:00'],
  })
})

it('a review is told by its stars, in a class with whose it is', () => {
  const changed = fact('reviewed', { stars: 3 }, { stars: 5, participant: 'Una' })
  expect(factInWords(changed, grid, english)).toEqual({
    what: 'Review written',
    how: '',
    more: ['Una', '3 stars → 5 stars'],
  })
  expect(factInWords(fact('review_published', null, null), grid, german).what).toBe(
    'Bewertung veröffentlicht',
  )
})
