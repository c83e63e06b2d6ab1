import { expect, test } from 'vitest'
import type { BookingJson, GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { eventMapper } from './calendar-event'
import { colourOf } from './colour-by'
import { createFormats } from './formats'
import { stayVerdict } from './stay-verdict'
import { verdictWords } from './stay-words'
import { bookingOf, emptyGrid } from './test-stage'
import { english } from './test-words'

const formats = createFormats({ locale: 'en-GB', hour_cycle: 24 })
const map = eventMapper({
  ...english,
  zone: 'Europe/Berlin',
  formats,
  colourOf: colourOf('service', []),
  services: [],
})
const now = Date.parse('2026-11-20T10:00:00Z')
const day = (date: string) => Date.parse(date)

const cottage: ServiceJson = {
  ...(emptyGrid().services[0] as ServiceJson),
  id: 1,
  kind: 'rental',
  name: 'Cottage',
  quantity: 1,
  price: 10000,
  price_type: 'per_night',
  min_nights: 2,
  max_nights: 7,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  check_in_time: '15:00',
  check_out_time: '10:00',
  operator_ids: [],
  archived: false,
}

const stay = (id: number, from: string, to: string, changes: Partial<BookingJson> = {}) =>
  bookingOf(id, {
    date: from,
    time: '15:00',
    instant: `${from}T14:00:00Z`,
    ends_at: `${to}T09:00:00Z`,
    end_time: '10:00',
    kind: 'rental',
    checkout_date: to,
    nights: (day(to) - day(from)) / 86_400_000,
    price: ((day(to) - day(from)) / 86_400_000) * 10000,
    product_id: 1,
    operator_id: null,
    ...changes,
  })

function judged(
  mine: BookingJson,
  from: string,
  to: string,
  changes: Partial<GridJson> = {},
  serviceId?: number,
) {
  const grid = { ...emptyGrid(), services: [cottage], bookings: [mine], ...changes }
  const target = { start: day(from), end: day(to), staffId: null, ...(serviceId && { serviceId }) }
  const verdict = stayVerdict(grid, map(mine), target, now)
  return verdict && { ...verdict, words: verdictWords(verdict, grid, english.words, formats) }
}

const mine = stay(1, '2026-11-24', '2026-11-27')

test('more nights cost more where the stay was sold by the night; a price made by hand is kept', () => {
  expect(judged(mine, '2026-11-24', '2026-11-29')).toMatchObject({
    nights: 5,
    priceBefore: 30000,
    price: 50000,
    conflicts: [],
  })
  expect(judged({ ...mine, price: 28000 }, '2026-11-24', '2026-11-29')?.price).toBe(28000)
})

test('too few and too many nights are told in nights', () => {
  expect(judged(mine, '2026-11-24', '2026-11-25')).toMatchObject({
    words: ['At least 2 nights.'],
    isTaken: false,
  })
  expect(judged(mine, '2026-11-24', '2026-12-03')?.words).toEqual(['At most 7 nights.'])
})

test('another guest stands in the way by name; on the day they leave there is none', () => {
  const other = stay(2, '2026-11-27', '2026-11-30', { visitor_name: 'Otto' })
  const bookings = [mine, other]
  expect(judged(mine, '2026-11-25', '2026-11-28', { bookings })).toMatchObject({
    words: ['Otto stays there: Fri 27 Nov – Mon 30 Nov.'],
    isTaken: true,
  })
  expect(judged(mine, '2026-11-30', '2026-12-03', { bookings })?.words).toEqual([])
  const gone = { ...other, status: 'cancelled' as const }
  expect(judged(mine, '2026-11-25', '2026-11-28', { bookings: [mine, gone] })?.words).toEqual([])
})

test('time to clean is kept free between guests', () => {
  const services = [{ ...cottage, buffer_after_minutes: 8 * 60 }]
  const bookings = [mine, stay(2, '2026-11-27', '2026-11-30', { visitor_name: 'Otto' })]
  expect(judged(mine, '2026-11-30', '2026-12-03', { services, bookings })).toMatchObject({
    words: ['Too close to Otto (Fri 27 Nov – Mon 30 Nov): time to clean is kept free.'],
    isTaken: false,
  })
})

test('at another object its own stays count, and the price that was agreed is kept', () => {
  const loft = { ...cottage, id: 2, name: 'Loft', price: 5000 }
  const taken = stay(2, '2026-11-24', '2026-11-27', { product_id: 2, visitor_name: 'Lina' })
  const grid = { services: [cottage, loft], bookings: [mine, taken] }
  expect(judged(mine, '2026-11-24', '2026-11-27', grid, 2)).toMatchObject({ price: 30000, isTaken: true })
  expect(judged(mine, '2026-11-28', '2026-11-30', grid, 2)).toMatchObject({ price: 30000, conflicts: [] })
})

test('the past is too soon', () => {
  expect(judged(mine, '2026-11-17', '2026-11-20')?.words).toEqual(['In the past, or too soon.'])
})
