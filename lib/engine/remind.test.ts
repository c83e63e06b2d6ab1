import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { book } from './book'
import { changeSeat } from './change-seat'
import { changeStatus } from './change-status'
import { remind } from './remind'
import { reschedule } from './reschedule'
import { become, daysOf, type House, mailsOf, move, openHouse, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  await pool().query('UPDATE service SET reminder_minutes = $2 WHERE profile_id = $1', [
    house.profileId,
    [1440, 120],
  ])
})
beforeEach(async () => {
  await pool().query('UPDATE booking SET deleted_at = now() WHERE deleted_at IS NULL')
})

/** The booking now begins in so many minutes, and all that happened to it happened so many minutes ago. */
async function beginsIn(id: number, minutes: number, happenedBefore = 3000): Promise<void> {
  await pool().query(
    `UPDATE booking SET overbooked = true, ends_at = now() + make_interval(mins => $2 + 60), starts_at = now() + make_interval(mins => $2)
     WHERE id = $1`,
    [id, minutes],
  )
  await pool().query('UPDATE fact SET at = now() - make_interval(mins => $2) WHERE booking_id = $1', [
    id,
    happenedBefore,
  ])
}

const reminders = async (id: number) =>
  (await mailsOf(house, id))
    .filter(({ kind }) => kind === 'reminder')
    .map(({ state, recipient }) => [recipient, state])

const vera = ['vera@example.org', 'waiting']

describe('a reminder', () => {
  test('is owed once it is due, once, however often and however many look', async () => {
    const { id } = await book(house.owner, fresh())
    await beginsIn(id, 1445)
    await remind()
    expect(await reminders(id)).toEqual([])
    await beginsIn(id, 1435)
    const counts = await Promise.all(Array.from({ length: 5 }, remind))
    expect(counts.reduce((sum, { owed }) => sum + owed, 0)).toBe(1)
    await remind()
    expect(await reminders(id)).toEqual([vera])
  })

  test('of several that are late only the latest goes out', async () => {
    const { id } = await book(house.owner, fresh())
    await beginsIn(id, 90)
    expect(await remind()).toEqual({ owed: 1, failed: 0 })
    expect(await remind()).toEqual({ owed: 0, failed: 0 })
    const { rows } = await pool().query<{ lead: string }>(
      `SELECT split_part(idempotency_key, '/', 4) AS lead FROM delivery WHERE booking_id = $1 AND kind = 'reminder'`,
      [id],
    )
    expect(rows).toEqual([{ lead: '120' }])
  })

  test('does not follow at once upon a booking, a confirmation or a move', async () => {
    const [booked, confirmed, moved] = await Promise.all([
      book(house.owner, fresh()),
      book(house.owner, fresh({ status: 'pending' })),
      book(house.owner, fresh()),
    ])
    await changeStatus(house.owner, confirmed.id, become('confirmed'))
    await reschedule(house.owner, moved.id, { ...move, minute: 720 })
    for (const { id } of [booked, confirmed, moved]) await beginsIn(id, 1000, 60)
    expect(await remind()).toEqual({ owed: 0, failed: 0 })
    // The one two hours before is still to come.
    for (const { id } of [booked, confirmed, moved]) await beginsIn(id, 110, 60)
    expect(await remind()).toEqual({ owed: 3, failed: 0 })
  })

  test('is for what is confirmed and has not begun', async () => {
    const [pending, cancelled, begun] = [
      await book(house.owner, fresh({ status: 'pending' })),
      await book(house.owner, fresh()),
      await book(house.owner, fresh()),
    ]
    await changeStatus(house.owner, cancelled.id, become('cancelled'))
    for (const { id } of [pending, cancelled]) await beginsIn(id, 100)
    await beginsIn(begun.id, -1)
    expect(await remind()).toEqual({ owed: 0, failed: 0 })
  })

  test('that waits is taken back by a move and a cancellation; the moved one is reminded at its new time', async () => {
    const [moved, cancelled] = [
      await book(house.owner, fresh()),
      await book(house.owner, fresh({ visitor: visitor('Cara Cancel') })),
    ]
    for (const { id } of [moved, cancelled]) await beginsIn(id, 1400)
    await remind()
    await reschedule(house.owner, moved.id, { ...move, date: fresh().date, override: true })
    await changeStatus(house.owner, cancelled.id, become('cancelled'))
    expect(await reminders(moved.id)).toEqual([['vera@example.org', 'withdrawn']])
    expect(await reminders(cancelled.id)).toEqual([['cara.cancel@example.org', 'withdrawn']])
    await beginsIn(moved.id, 1390)
    await remind()
    expect(await reminders(moved.id)).toEqual([['vera@example.org', 'withdrawn'], vera])
  })

  test('of a class goes to each confirmed seat, and not to who has just joined', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una') })
    const first = await book(house.owner, wish)
    const second = await book(house.owner, { ...wish, visitor: visitor('Dora') })
    await changeSeat(
      house.owner,
      first.id,
      second.participants.find(({ name }) => name === 'Dora')?.id ?? 0,
      {
        status: 'cancelled',
        reason: null,
        override: false,
        tell: true,
        version: null,
      },
    )
    await book(house.owner, { ...wish, visitor: visitor('Tris') })
    await beginsIn(first.id, 1400)
    await pool().query(
      `UPDATE fact SET at = now() WHERE booking_id = $1 AND type = 'joined' AND after ->> 'participant' = 'Tris'`,
      [first.id],
    )
    await remind()
    expect(await reminders(first.id)).toEqual([['una@example.org', 'waiting']])
  })
})
