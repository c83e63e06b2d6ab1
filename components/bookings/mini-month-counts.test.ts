import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { knownCounts } from './mini-month-counts'

const booking = (id: number, booking_date: string, status = 'confirmed') => ({ id, booking_date, status })

test('days are counted over all that was fetched, each booking once and no cancelled one', () => {
  const client = new QueryClient()
  const [monday, tuesday] = ['2026-11-23', '2026-11-24']
  client.setQueryData(['grid', 'week'], { bookings: [booking(1, monday), booking(2, monday)] })
  client.setQueryData(['grid', 'month'], {
    bookings: [booking(2, monday), booking(3, tuesday), booking(4, tuesday, 'cancelled')],
  })
  client.setQueryData(['customers'], { bookings: [booking(9, monday)] })
  expect([...knownCounts(client)]).toEqual([
    [monday, 2],
    [tuesday, 1],
  ])
})
