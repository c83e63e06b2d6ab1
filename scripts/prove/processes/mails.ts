import { setTimeout as pause } from 'node:timers/promises'
import type { FakeMessage } from '@/e2e/fake-resend'
import { query } from '@/lib/db/transaction'
import type { Proven } from '../proven/proof'
import { alternating, counted, type Shop, wordOf } from './shop'
import type { TwoApps } from './two-apps'

const visitors = 40
const moved = 15
const movesEach = 4
const cancelled = 10
const cancelsEach = 20
const patience = 60_000

/** What two processes owe and a third sends: one mail for what a visitor is to hear once, however often it was asked for. */
export async function proveMails(stage: TwoApps, shop: Shop): Promise<Proven> {
  const wrong: string[] = []
  const address = (index: number) => `visitor.${index}@example.org`
  const bookings = await Promise.all(
    Array.from({ length: visitors }, (_, index) => {
      const told = { visitor_email: address(index), send_notification: true }
      return alternating(stage, index).create(shop.wish({ booking_date: shop.day(600 + index), ...told }))
    }),
  )
  for (let round = 1; round <= movesEach; round += 1) {
    const body = { start_time: `1${round}:00`, send_notification: true }
    await Promise.all(
      bookings.slice(0, moved).map(({ id }, index) => alternating(stage, index + round).move(id, body)),
    )
  }
  const body = { status: 'cancelled', send_notification: true }
  const ends = await Promise.all(
    bookings
      .slice(-cancelled)
      .flatMap(({ id }) =>
        Array.from({ length: cancelsEach }, async (_, index) =>
          wordOf(await alternating(stage, index).send('PUT', `bookings/${id}/status`, { body })),
        ),
      ),
  )
  if (ends.some((word) => word !== 'done')) wrong.push(counted(ends))
  await allDelivered()

  const lettersTo = (index: number) => stage.resend.messages().filter(isTo(address(index)))
  bookings.forEach((_, index) => {
    const expected = index < moved || index >= visitors - cancelled ? 2 : 1
    const subjects = lettersTo(index).map(({ subject }) => subject)
    if (subjects.length !== expected) wrong.push(`${expected} mails expected: ${subjects.join(' | ')}`)
  })
  const accepted = stage.resend.messages()
  const keys = new Set(accepted.map(({ idempotency_key }) => idempotency_key))
  const [sent] = await query<{ count: number }>('mails-sent', sentText)
  if (keys.size !== accepted.length || sent?.count !== accepted.length)
    wrong.push(`${accepted.length} accepted, ${keys.size} keys, ${sent?.count} said to be sent`)
  return {
    what: 'Two processes and a worker: one mail for each that is meant',
    tried: `${visitors} bookings, ${moved} × ${movesEach} moves, ${cancelled} × ${cancelsEach} cancels at once`,
    found: `${accepted.length} mails`,
    wrong,
  }
}

const isTo = (address: string) => (letter: FakeMessage) => [letter.to].flat().includes(address)

/** Waits until nothing is owed that is due soon. */
export async function allDelivered(): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(200)) {
    const [owed] = await query<{ count: number }>('mails-owed', owedText)
    if (owed?.count === 0) return
  }
  throw new Error(`Mails are still owed after ${patience / 1000} s.`)
}

const owedText = `SELECT count(*)::int FROM delivery
  WHERE channel = 'email' AND state IN ('waiting', 'sending') AND due_at < now() + interval '1 minute'`
const sentText = `SELECT count(*)::int FROM delivery WHERE channel = 'email' AND state = 'sent'`
