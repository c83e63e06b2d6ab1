import { expect, it } from 'vitest'
import type { GridJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { changesInWords, mailState } from './timeline-words'

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

it('a move tells the former time and the new, in the diary’s zone', () => {
  const moved = fact(
    'rescheduled',
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:00:00Z' },
    { starts_at: '2026-11-24T13:00:00Z', ends_at: '2026-11-24T14:00:00Z' },
  )
  expect(changesInWords(moved, grid)).toEqual(['Time: 24 Nov, 10:00 → 24 Nov, 14:00'])
})

it('a longer booking tells its lengths, and a colleague both names', () => {
  const longer = fact(
    'rescheduled',
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:00:00Z', operator_id: 1 },
    { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:30:00Z', operator_id: 2 },
  )
  expect(changesInWords(longer, grid)).toEqual(['Length: 1 h → 1 h 30 min', 'Staff: Anna → Jonas'])
})

it('a cancellation tells its reason, not the status that its name says already', () => {
  const cancelled = fact('cancelled', { status: 'confirmed' }, { status: 'cancelled', reason: 'Ill' })
  expect(changesInWords(cancelled, grid)).toEqual(['“Ill”'])
})

it('an email that could not go says why', () => {
  const mail = { state: 'not_sent', reason: 'no email provider configured', due_at: '2026-11-24T09:00:00Z' }
  expect(mailState(mail as NonNullable<TimelineEntryJson['delivery']>, grid.settings)).toBe(
    'Not sent: no email provider configured',
  )
})
