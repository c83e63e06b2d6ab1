import process from 'node:process'
import pg from 'pg'
import { addDays } from '@/lib/domain/local-time'
import { bareBooking, bareWeek, changeOne } from './bare-sql'
import type { Bench } from './fill'
import { request } from './http-client'
import { drive, type Load, type Work } from './load'
import { slotAt, wishFor } from './slots'

/** What the process that makes the load is told: where to work, then one work after the other. */
export interface Site {
  appUrl: string
  /** The same build, as the framework alone serves it. */
  nextUrl: string
  bareUrl: string
  apiKey: string
  databaseUrl: string
  bench: Bench
}
export type WorkName =
  | 'empty'
  | 'emptyInNext'
  | 'poll'
  | 'barePoll'
  | 'grid'
  | 'gridFirst'
  | 'gridAnew'
  | 'book'
  | 'bareWeek'
  | 'bareBooking'
export type Order = { site: Site } | { work: WorkName; clients: number; seconds: number }
export type Report = { load: Load } | { failure: string }

let works: Record<WorkName, Work>

process.on('message', async (order: Order) => {
  const report: Report = await follow(order).catch((error: unknown) => ({ failure: String(error) }))
  process.send?.(report)
})

async function follow(order: Order): Promise<Report> {
  if ('site' in order) {
    works = worksAt(order.site)
    return { load: { perSecond: 0, p50: 0, p99: 0 } }
  }
  return { load: await drive(order, works[order.work]) }
}

function worksAt({ appUrl, nextUrl, bareUrl, apiKey, databaseUrl, bench }: Site): typeof works {
  const db = new pg.Pool({ connectionString: databaseUrl, max: 16, options: '-c timezone=UTC' })
  const headers = { authorization: `Bearer ${apiKey}` }
  const bookings = '/api/v1/my-profile/bookings'
  const get = (path: string, at = appUrl) => {
    const url = new URL(path, at)
    return { once: () => request(url, { expected: 200, headers }) }
  }
  const week = (from: string) => get(`${bookings}/grid?date_from=${from}&date_to=${addDays(from, 6)}`)
  const bookingsUrl = new URL(bookings, appUrl)
  let weeksBack = 0
  let booked = 0
  let bareBooked = 0
  const grid = week(bench.week.from)
  return {
    empty: get('/api/health'),
    emptyInNext: get('/api/health', nextUrl),
    poll: get(`${bookings}/poll`),
    barePoll: get('/poll', bareUrl),
    grid,
    // So many other weeks lie between that nothing of a week is remembered when its turn comes again.
    gridFirst: { once: () => week(addDays(bench.week.from, -7 * (1 + (weeksBack++ % 90)))).once() },
    gridAnew: { ...grid, prepare: () => changeOne(db, bench) },
    bareWeek: { once: () => bareWeek(db, bench) },
    bareBooking: {
      once: () => bareBooking(db, bench, slotAt(bareBooked++, bench.floor, bench.firstFreeDay)),
    },
    book: {
      once() {
        const slot = slotAt(booked++, bench.measured, bench.firstFreeDay)
        return request(bookingsUrl, { expected: 201, headers, body: wishFor(slot) })
      },
    },
  }
}
