import { expect, test } from 'vitest'
import { paramsOf } from '@/components/bookings-table/table-queries'
import { loadTableUrl } from '@/components/bookings-table/table-url'
import { bookingsHref } from './report-links'

const params = {
  date_from: '2026-11-01',
  date_to: '2026-11-30',
  group_by: 'week',
  product_id: 3,
  operator_id: null,
} as const

const asked = (href: string) => {
  const url = loadTableUrl(new URL(href, 'http://daybook.test').searchParams)
  return paramsOf(url, '2026-11-21', 1)
}

test('a link to the list of bookings asks for exactly what was counted', () => {
  expect(asked(bookingsHref(params, 'bookings'))).toMatchObject({
    starts_from: '2026-11-01',
    starts_to: '2026-11-30',
    product_id: 3,
    operator_id: null,
    date_from: null,
    date_to: null,
  })
  expect(asked(bookingsHref(params, 'bookings')).status?.split(',').sort()).toEqual([
    'completed',
    'confirmed',
    'pending',
  ])
  expect(asked(bookingsHref(params, 'cancelled'))).toMatchObject({ status: 'cancelled', no_show: 'false' })
  expect(asked(bookingsHref(params, 'no_show'))).toMatchObject({ status: null, no_show: 'true' })
})

test('a row narrows it', () => {
  expect(
    asked(bookingsHref(params, 'sold', { from: '2026-11-09', to: '2026-11-15', staff: 7 })),
  ).toMatchObject({
    starts_from: '2026-11-09',
    starts_to: '2026-11-15',
    operator_id: 7,
    product_id: 3,
  })
})
