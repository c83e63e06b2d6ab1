import pg from 'pg'
import { addDays } from '@/lib/domain/local-time'
import { changeOne } from './bare-sql'
import type { Bench } from './fill'
import { request } from './http-client'
import type { Work } from './load'
import { slotAt, wishFor } from './slots'

export const operations = [
  'poll',
  'grid',
  'list',
  'listDeep',
  'availability',
  'create',
  'reschedule',
] as const
export type Operation = (typeof operations)[number]

/** Where the works are done. */
export interface Place {
  appUrl: string
  apiKey: string
  databaseUrl: string
  bench: Bench
}

/** What is asked of one app, each time as if for the first time: what it may remember is changed before. */
export async function worksAt({ appUrl, apiKey, databaseUrl, bench }: Place) {
  const db = new pg.Pool({ connectionString: databaseUrl, max: 1, options: '-c timezone=UTC' })
  const headers = { authorization: `Bearer ${apiKey}` }
  const bookings = `${appUrl}/api/v1/my-profile/bookings`
  const get = (address: string) => ({ once: () => request(new URL(address), { expected: 200, headers }) })
  const changed = { prepare: () => changeOne(db, bench) }
  const { from, to } = bench.week
  const nextWeek = `date_from=${addDays(from, 7)}&date_to=${addDays(to, 7)}`
  const freeSlots = counted((nth) => slotAt(nth, bench.measured, bench.firstFreeDay))
  const create = () => request(new URL(bookings), { expected: 201, headers, body: wishFor(freeSlots()) })
  const moving = movesOf(bookings, headers, freeSlots)
  const works: Record<Operation, Work> = {
    poll: get(`${bookings}/poll`),
    grid: { ...changed, ...get(`${bookings}/grid?date_from=${from}&date_to=${to}`) },
    list: { ...changed, ...get(`${bookings}?limit=50`) },
    listDeep: { ...changed, ...get(`${bookings}?limit=50&after=${await deepCursor(bookings, headers)}`) },
    availability: get(
      `${appUrl}/api/v1/my-profile/availability?product_id=${bench.measured.serviceIds[0]}&${nextWeek}`,
    ),
    create: { once: create },
    reschedule: moving,
  }
  return { works, close: () => db.end() }
}

const counted = <T>(nth: (n: number) => T) => {
  let next = 0
  return () => nth(next++)
}

type Headers = Record<string, string>

/** Each time another booking is moved, made for it: of one that is moved over and over, the history would grow. */
function movesOf(bookings: string, headers: Headers, freeSlots: () => ReturnType<typeof slotAt>): Work {
  let id = 0
  let slot = freeSlots()
  return {
    async prepare() {
      slot = freeSlots()
      const answer = await fetch(bookings, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(wishFor(slot)),
      })
      if (answer.status !== 201) throw new Error(`A booking to move was answered ${answer.status}`)
      id = ((await answer.json()) as { booking: { id: number } }).booking.id
    },
    once: () =>
      request(new URL(`${bookings}/${id}/reschedule`), {
        expected: 200,
        headers,
        method: 'PUT',
        body: { booking_date: addDays(slot.date, daysAway), start_time: slot.time },
      }),
  }
}

/** Behind all that will be booked by then. */
const daysAway = 150

/** Where nine tenths of the list have been read. */
async function deepCursor(bookings: string, headers: Headers): Promise<string> {
  const page = async (query: string) => {
    const answer = await fetch(`${bookings}?${query}`, { headers })
    return (await answer.json()) as { total: number; next_cursor: string | null }
  }
  const { total } = await page('limit=1')
  const { next_cursor } = await page(`limit=1&offset=${Math.floor(total * 0.9)}`)
  if (next_cursor === null) throw new Error('There is no page so deep in the list.')
  return encodeURIComponent(next_cursor)
}
