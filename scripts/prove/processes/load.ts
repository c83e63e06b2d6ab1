import { randomUUID } from 'node:crypto'
import type { ApiDocument } from '@/e2e/anything/api-document'
import type { Answer, Fields, Method } from '@/e2e/api-client'
import { clock } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { counted, type Shop } from './shop'
import type { TwoApps } from './two-apps'

/** What a load has asked for so far. */
export interface Load {
  /** Each booking as it was acknowledged last, by id. */
  acknowledged: Map<number, BookingJson>
  /** Answers that are not as the document tells, or not what must have come of it. */
  wrong: string[]
  /** How often each status was answered. */
  statuses(): string
  /** Lets what is under way end. */
  end(): Promise<void>
}

const writers = 6
const readers = 2
const eachDay = 18

/**
 * Books, amends and moves what nobody else wants, from a day on, and reads, several at a time, until it is ended. Every
 * write has a key, so that it may be sent again; every answer is held against the document.
 */
export function startLoad({ any }: TwoApps, shop: Shop, document: ApiDocument, from: number): Load {
  const acknowledged = new Map<number, BookingJson>()
  const wrong: string[] = []
  const answers: string[] = []
  let isOver = false
  let next = 0

  async function ask(method: Method, path: string, body?: Fields): Promise<Answer | null> {
    const operation = document.operations.find(
      (each) => each.method === method && each.path === `/my-profile/${path.replace(/\d+/, '{id}')}`,
    )
    const headers = { 'idempotency-key': randomUUID() }
    const answer = await any.send(method, path, body ? { body, headers } : {}).catch((error: Error) => error)
    if (answer instanceof Error || !operation) {
      wrong.push(`${method} ${path}: ${answer instanceof Error ? answer.cause : 'not in the document'}`)
      return null
    }
    const { status, text, json } = answer
    answers.push(`${status}`)
    const type = answer.headers.get('content-type')
    const objection = document.objection(operation, { status, type, text })
    if (objection || status >= 300)
      wrong.push(`${method} ${path}: ${objection} ${status} ${text.slice(0, 300)}`)
    else if (body) keep((json as { booking: BookingJson }).booking)
    return answer
  }
  const keep = (booking: BookingJson) => acknowledged.set(booking.id, booking)

  async function write(): Promise<void> {
    while (!isOver) {
      const index = next++
      const place = { booking_date: shop.day(from + Math.floor(index / eachDay)) }
      const start_time = clock((index % eachDay) * 75)
      const told = { visitor_email: `load.${index}@example.org`, send_notification: index % 8 === 0 }
      const made = await ask('POST', 'bookings', shop.wish({ ...place, start_time, ...told }))
      const { id } = (made?.json as { booking?: BookingJson } | undefined)?.booking ?? {}
      if (!id) continue
      await ask('PATCH', `bookings/${id}`, { internal_note: `Note ${index}` })
      const later = clock((index % eachDay) * 75 + 15)
      await ask('PUT', `bookings/${id}/reschedule`, { start_time: later, send_notification: false })
    }
  }

  async function read(): Promise<void> {
    while (!isOver) {
      await ask('GET', 'bookings/poll')
      await ask('GET', 'bookings/grid')
    }
  }

  const all = [...Array.from({ length: writers }, write), ...Array.from({ length: readers }, read)]
  return {
    acknowledged,
    wrong,
    statuses: () => counted(answers),
    async end() {
      isOver = true
      await Promise.all(all)
    },
  }
}
