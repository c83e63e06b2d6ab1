import { addDays } from '@/lib/domain/local-time'
import type { Bench } from './fill'
import { request } from './http-client'
import { type Slot, slotAt, wishFor } from './slots'

/** Of a hundred requests: open screens ask whether there is news, people read, and now and then something is changed. */
const shares = { poll: 60, grid: 10, list: 8, availability: 7, create: 7, reschedule: 4, cancel: 4 }
type Ask = keyof typeof shares
const asks = Object.entries(shares).flatMap(([ask, share]) => Array.from({ length: share }, () => ask as Ask))

interface Place {
  appUrl: string
  apiKey: string
  bench: Bench
}

interface Booked {
  id: number
  slot: Slot
}

/** The next request of a mix, each time; always in the same order. */
export function mixAt({ appUrl, apiKey, bench }: Place): () => Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` }
  const profile = `${appUrl}/api/v1/my-profile`
  const get = (path: string) => request(new URL(`${profile}/${path}`), { expected: 200, headers })
  const put = (path: string, body: object) =>
    request(new URL(`${profile}/${path}`), { expected: 200, headers, method: 'PUT', body })
  const weekFrom = (nth: number) => addDays(bench.week.from, 7 * ((nth % 9) - 5))
  const range = (from: string) => `date_from=${from}&date_to=${addDays(from, 6)}`
  const untouched: Booked[] = []
  const moved: Booked[] = []
  let booked = 0

  const create = async () => {
    const slot = slotAt(booked++, bench.measured, bench.firstFreeDay)
    const answer = await fetch(`${profile}/bookings`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(wishFor(slot)),
    })
    if (answer.status !== 201) throw new Error(`A booking was answered ${answer.status}`)
    const { booking } = (await answer.json()) as { booking: { id: number } }
    untouched.push({ id: booking.id, slot })
  }

  const does: Record<Ask, (nth: number) => Promise<void>> = {
    poll: () => get('bookings/poll'),
    grid: (nth) => get(`bookings/grid?${range(weekFrom(nth))}`),
    list: (nth) => get(`bookings?limit=50&offset=${(nth % 20) * 50}`),
    availability: (nth) =>
      get(
        `availability?product_id=${bench.measured.serviceIds[nth % 5]}&${range(addDays(bench.week.from, 7 * (1 + (nth % 3))))}`,
      ),
    create,
    async reschedule() {
      const booking = untouched.shift()
      if (!booking) return create()
      const { date, time } = booking.slot
      await put(`bookings/${booking.id}/reschedule`, {
        booking_date: addDays(date, daysAway),
        start_time: time,
      })
      moved.push(booking)
    },
    async cancel() {
      const booking = moved.shift()
      return booking ? put(`bookings/${booking.id}/status`, { status: 'cancelled' }) : create()
    },
  }

  let asked = 0
  return () => {
    const nth = asked++
    // 37 and 100 have no common divisor: each kind comes as often as its share, and in between the others.
    const ask = asks[(nth * 37) % asks.length] as Ask
    return does[ask](nth)
  }
}

/** Behind all that will be booked by then. */
const daysAway = 150
