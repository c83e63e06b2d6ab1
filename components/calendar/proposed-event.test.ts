import { expect, test } from 'vitest'
import type { ProposalJson } from '@/lib/wire/profile-shapes'
import { colourOf } from './colour-by'
import { createFormats } from './formats'
import { ghostMapper } from './proposed-event'
import { emptyGrid } from './test-stage'
import { english } from './test-words'
import { tileText } from './tile-text'

const surroundings = {
  ...english,
  zone: 'Europe/Berlin',
  formats: createFormats({ locale: 'en-GB', hour_cycle: 24 }),
  colourOf: colourOf('service', []),
  services: emptyGrid().services,
}
const [service] = surroundings.services

const asked: ProposalJson = {
  id: 7,
  booking_id: 41,
  visitor_name: 'Anna Weber',
  kind: 'appointment',
  starts_at: '2026-11-25T13:00:00Z',
  ends_at: '2026-11-25T14:00:00Z',
  booking_date: '2026-11-25',
  start_time: '14:00',
  end_time: '15:00',
  checkout_date: null,
  operator_id: 2,
  operator_name: 'Jonas Weber',
  product_id: service?.id ?? 0,
  message: null,
  expires_at: '2026-11-24T13:00:00Z',
}
const ghost = (changes: Partial<ProposalJson> = {}) => ghostMapper(surroundings)({ ...asked, ...changes })

test('a ghost stands at the proposed time, opens its booking, and cannot be mistaken for it', () => {
  const { id, booking, start, status, color } = ghost()
  expect(new Date(start).toISOString()).toBe('2026-11-25T14:00:00.000Z')
  expect([id, booking.id, status, color]).toEqual([-7, 41, 'proposed', service?.color])
})

test('it says to whom it was proposed and until when, and when it is', () => {
  expect(ghost().label).toBe(
    'Proposed to Anna Weber, until Tue 24 Nov 14:00, Wednesday 25 November, 14:00 – 15:00, Jonas Weber',
  )
  expect(tileText(ghost(), 60, false)).toBe(`Proposed · 14:00 – 15:00\n${service?.name}`)
})

test('of a stay it covers the nights', () => {
  const stay = ghost({
    kind: 'rental',
    booking_date: '2026-12-04',
    checkout_date: '2026-12-07',
    operator_id: null,
    operator_name: null,
  })
  expect([stay.stay, stay.when]).toEqual([true, '3 nights'])
})

test('the same proposal is the same ghost', () => {
  const map = ghostMapper(surroundings)
  expect(map(asked)).toBe(map(asked))
})
