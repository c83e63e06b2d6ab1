import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { readProfile } from '@/lib/db/profile-rules'
import { reader, write } from '@/lib/db/transaction'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { askIn } from './ask-in'
import { type BatchChange, commitBatch } from './batch'
import { book, bookIn } from './book'
import { changeSeatIn } from './change-seat'
import { changeStatus } from './change-status'
import { changeStatusIn } from './change-status-in'
import { holdForMove } from './hold'
import { moveIn } from './move-in'
import { notify } from './notify'
import { remove } from './remove'
import { repeat } from './repeat'
import { reschedule } from './reschedule'
import { become, daysOf, type House, mailsOf, move, openHouse, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
let vera: Actor
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  vera = visitorActor(house.profileId, 'Vera Visitor')
  await pool().query(`UPDATE staff SET email = lower(name) || '@house.test' WHERE profile_id = $1`, [
    house.profileId,
  ])
})
beforeEach(async () => {
  await pool().query('UPDATE profile SET staff_copies = true, email = $2 WHERE id = $1', [
    house.profileId,
    'house@daybook.test',
  ])
  await pool().query('UPDATE customer SET review_asked_at = NULL')
  await pool().query(`UPDATE delivery SET state = 'sent'`)
})

const toVera = 'vera@example.org'
const toHouse = 'house@daybook.test'

/** What a change owes beyond what was owed before, as “kind to whom”. */
async function owedBy(id: number, change: () => Promise<unknown>): Promise<string[]> {
  const before = (await mailsOf(house, id)).length
  await change()
  return told(id, before)
}

const told = async (id: number, since = 0) =>
  (await mailsOf(house, id)).slice(since).map(({ kind, recipient }) => `${kind} to ${recipient}`)

const start = (changes = {}) => book(house.owner, fresh({ tell: false, ...changes }))

/** As the verbs of visitors do: the booking is locked, then changed in their name. */
const asVisitor = (
  id: number,
  change: (tx: Parameters<typeof bookIn>[0], held: Booking) => Promise<unknown>,
) =>
  write(house.profileId, async (tx) =>
    change(
      tx,
      await holdForMove(tx, house.owner, id, ({ serviceId }) => ({ serviceId, staffId: house.ben.id })),
    ),
  )

const becomes = (actor: Actor, id: number, status: Parameters<typeof become>[0], changes = {}) =>
  asVisitor(id, (tx, held) => changeStatusIn(tx, actor, held, become(status, changes)))

describe('who is told of a new booking', () => {
  const booked = async (actor: Actor, changes = {}) => {
    const { id } = await write(house.profileId, (tx) => bookIn(tx, actor, fresh(changes)))
    return told(id)
  }

  test.each<[string, () => Actor, object, string[]]>([
    ['by the owner', () => house.owner, {}, [`confirmed to ${toVera}`]],
    ['by the owner, pending', () => house.owner, { status: 'pending' }, []],
    ['by the owner, not to be told', () => house.owner, { tell: false }, []],
    ['by a visitor', () => vera, {}, [`confirmed to ${toVera}`, 'staff_booked to ada@house.test']],
    [
      'by a visitor, as a request',
      () => vera,
      { status: 'pending' },
      [`received to ${toVera}`, `new_request to ${toHouse}`],
    ],
  ])('%s', async (_, actor, changes, expected) => {
    expect(await booked(actor(), changes)).toEqual(expected)
  })

  test('by a visitor into a class: who joins, and who holds it', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una') })
    const { id } = await book(house.owner, wish)
    const joined = () =>
      write(house.profileId, (tx) => bookIn(tx, vera, { ...wish, visitor: visitor('Dora') }))
    expect(await owedBy(id, joined)).toEqual([
      'confirmed to dora@example.org',
      'staff_booked to ada@house.test',
    ])
  })

  test('a whole series: one mail', async () => {
    const { bookings } = await repeat(house.owner, {
      ...fresh({ staffId: house.ben.id }),
      rule: 'FREQ=WEEKLY;COUNT=3',
      except: [],
    })
    const mails = await Promise.all(bookings.map(({ id }) => told(id)))
    expect(mails).toEqual([[`confirmed to ${toVera}`], [], []])
  })

  test('a house without copies hears of requests only, and one without an address through its owner', async () => {
    await pool().query('UPDATE profile SET staff_copies = false, email = NULL WHERE id = $1', [
      house.profileId,
    ])
    await pool().query(
      `WITH person AS (
        INSERT INTO user_account (email, name, password_hash) VALUES ('olga@example.org', 'Olga', '') RETURNING id)
       INSERT INTO membership (profile_id, user_id, role) SELECT $1, id, 'owner' FROM person`,
      [house.profileId],
    )
    expect(await booked(vera)).toEqual([`confirmed to ${toVera}`])
    expect(await booked(vera, { status: 'pending' })).toEqual([
      `received to ${toVera}`,
      'new_request to olga@example.org',
    ])
  })
})

describe('who is told of a change', () => {
  test.each<[string, (id: number) => Promise<unknown>, string[], object?]>([
    [
      'confirmed',
      (id) => becomes(house.owner, id, 'confirmed'),
      [`confirmed to ${toVera}`],
      { status: 'pending' },
    ],
    ['confirmed again', (id) => becomes(house.owner, id, 'confirmed'), []],
    ['cancelled by the owner', (id) => becomes(house.owner, id, 'cancelled'), [`cancelled to ${toVera}`]],
    ['cancelled quietly', (id) => becomes(house.owner, id, 'cancelled', { tell: false }), []],
    [
      'cancelled by the visitor',
      (id) => becomes(vera, id, 'cancelled'),
      [`cancelled to ${toVera}`, 'staff_cancelled to ada@house.test'],
    ],
    ['completed', (id) => becomes(house.owner, id, 'completed'), [`review_request to ${toVera}`]],
    ['a no-show', (id) => becomes(house.owner, id, 'no_show'), []],
    ['put back to pending', (id) => becomes(house.owner, id, 'pending'), []],
    ['moved', (id) => reschedule(house.owner, id, { ...move, minute: 720 }), [`rescheduled to ${toVera}`]],
    ['moved quietly', (id) => reschedule(house.owner, id, { ...move, minute: 720, tell: false }), []],
    [
      'moved by the visitor to somebody else',
      (id) =>
        asVisitor(id, (tx, held) => moveIn(tx, vera, held, { ...move, minute: 720, staffId: house.ben.id })),
      [
        `rescheduled to ${toVera}`,
        'staff_rescheduled to ada@house.test',
        'staff_rescheduled to ben@house.test',
      ],
    ],
    ['told of once more', (id) => notify(house.owner, id), [`rescheduled to ${toVera}`]],
    [
      'asked for another time',
      (id) =>
        asVisitor(id, async (tx, held) => {
          const profile = await readProfile(reader, house.profileId)
          return askIn(tx, house.owner, held, profile, { reason: null, tell: true, delay: 0 })
        }),
      [`move_request to ${toVera}`],
    ],
    ['deleted', (id) => remove(house.owner, id, null), []],
  ])('%s', async (_, change, expected, changes = {}) => {
    const { id } = await start(changes)
    expect(await owedBy(id, () => change(id))).toEqual(expected)
  })

  test('many at once, on the desk or in the list: each visitor once', async () => {
    const names = ['Cancelled', 'Completed', 'Asked', 'Moved']
    const bookings = await Promise.all(names.map((name) => start({ visitor: visitor(name) })))
    const asks: BatchChange['to'][] = [
      { type: 'status', status: 'cancelled', reason: null },
      { type: 'status', status: 'completed', reason: null },
      { type: 'ask', reason: null },
      { type: 'move', minute: 720 },
    ]
    await commitBatch(house.owner, {
      kind: 'sick_day',
      tell: true,
      changes: bookings.map(({ id }, index) => ({
        bookingId: id,
        version: null,
        to: asks[index] as BatchChange['to'],
      })),
    })
    expect((await Promise.all(bookings.map(({ id }) => told(id)))).flat()).toEqual([
      'cancelled to cancelled@example.org',
      'review_request to completed@example.org',
      'move_request to asked@example.org',
      'rescheduled to moved@example.org',
    ])
  })

  test('a seat its visitor gives up: them, and who holds the class', async () => {
    const wish = fresh({ serviceId: house.course.id, visitor: visitor('Una'), tell: false })
    const { id } = await book(house.owner, wish)
    const { participants } = await book(house.owner, { ...wish, visitor: visitor('Dora') })
    const dora = participants.find(({ name }) => name === 'Dora')
    const leave = { status: 'cancelled', reason: null, override: false, tell: true, version: null } as const
    expect(
      await owedBy(id, () =>
        asVisitor(id, async (tx, held) => dora && changeSeatIn(tx, vera, held, dora, leave)),
      ),
    ).toEqual(['cancelled to dora@example.org', 'staff_cancelled to ada@house.test'])
  })

  test('a move the visitor takes back within the undo time: nobody', async () => {
    const { id } = await start()
    const to = (minute: number) => asVisitor(id, (tx, held) => moveIn(tx, vera, held, { ...move, minute }))
    await to(720)
    await to(600)
    expect((await mailsOf(house, id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'rescheduled withdrawn',
      'staff_rescheduled withdrawn',
    ])
  })

  test('a move of the visitor’s that the owner moves on: both, from the first place to the last', async () => {
    const { id } = await start()
    await asVisitor(id, (tx, held) => moveIn(tx, vera, held, { ...move, minute: 720 }))
    await reschedule(house.owner, id, { ...move, minute: 780 })
    const waiting = (await mailsOf(house, id)).filter(({ state }) => state === 'waiting')
    expect(waiting.map(({ kind }) => kind)).toEqual(['rescheduled', 'staff_rescheduled'])
    for (const { text } of waiting) expect(text).toMatch(/10:00[\s\S]*13:00/)
  })

  test('who has no address: nobody, but the staff of what they did', async () => {
    const { id } = await start({ visitor: { ...visitor('Quiet'), email: null } })
    expect(await owedBy(id, () => becomes(vera, id, 'cancelled'))).toEqual([
      'staff_cancelled to ada@house.test',
    ])
  })
})

describe('a move that nobody was told of yet', () => {
  test('is told by the confirmation, and not once more after it', async () => {
    const { id } = await start({ status: 'pending' })
    await reschedule(house.owner, id, { ...move, minute: 14 * 60 })
    await changeStatus(house.owner, id, become('confirmed'))
    const mails = (await mailsOf(house, id)).filter(({ state }) => state === 'waiting')
    expect(mails.map(({ kind }) => kind)).toEqual(['confirmed'])
  })

  test('stays unsaid when it is cancelled: what is cancelled is the time its visitor knows', async () => {
    const { id } = await start({ minute: 10 * 60 })
    await reschedule(house.owner, id, { ...move, minute: 14 * 60 })
    await changeStatus(house.owner, id, become('cancelled'))
    const mails = (await mailsOf(house, id)).filter(({ state }) => state === 'waiting')
    expect(mails.map(({ kind }) => kind)).toEqual(['cancelled'])
    expect(mails[0]?.text).toContain('10:00')
  })
})
