import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { commitBatch } from './batch'
import { findBatch, undoBatch } from './batch-undo'
import { book } from './book'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { find } from './find'
import { notify } from './notify'
import { reschedule } from './reschedule'
import { batch, batchStage, to } from './test-batch'
import { become, daysOf, type House, move, openHouse, refusal, visitor, wish } from './test-house'
import { timeline } from './timeline'

let house: House
let fresh: ReturnType<typeof daysOf>
let stage: ReturnType<typeof batchStage>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  stage = batchStage(house, fresh)
})

describe('undo', () => {
  test('puts times, people, status and price back, and nobody hears of it', async () => {
    const { ada, ben, asked } = await stage.pair()
    const stay = await book(
      house.owner,
      wish(house, {
        serviceId: house.cabin.id,
        staffId: null,
        date: asked.date,
        minute: null,
        checkoutDate: addDays(asked.date, 2),
      }),
    )
    const before = await stage.places(ada.id, ben.id, stay.id)
    const { uid } = await commitBatch(
      house.owner,
      batch([
        to(ada.id, { type: 'move', staffId: house.ben.id, minute: 720 }),
        to(ben.id, { type: 'status', status: 'cancelled', reason: 'Ill' }),
        to(stay.id, { type: 'move', checkoutDate: addDays(asked.date, 3) }),
      ]),
    )
    expect((await find(house.owner, stay.id)).price).toBe(27_000)
    const clock = await changedAt(house.owner)
    const undone = await undoBatch(house.owner, uid)
    expect(undone.undoneAt).toBeInstanceOf(Date)
    expect(await stage.places(ada.id, ben.id, stay.id)).toEqual(before)
    expect(await find(house.owner, stay.id)).toMatchObject({ price: 18_000, overbooked: false })
    expect(await find(house.owner, ben.id)).toMatchObject({ cancelReason: null, cancelledAt: null })
    expect(await stage.states(ada.id)).toEqual(['confirmed waiting', 'rescheduled withdrawn'])
    expect(await stage.states(ben.id)).toEqual(['confirmed waiting', 'cancelled withdrawn'])
    expect(await changedAt(house.owner)).toBeGreaterThan(clock)
    expect((await timeline(house.owner, ada.id)).at(-1)).toMatchObject({ type: 'undone' })
  })

  test('takes a swap back', async () => {
    const { ada, ben } = await stage.pair()
    const before = await stage.places(ada.id, ben.id)
    const { uid } = await commitBatch(
      house.owner,
      batch([
        to(ada.id, { type: 'move', staffId: house.ben.id }),
        to(ben.id, { type: 'move', staffId: house.ada.id }),
      ]),
    )
    await undoBatch(house.owner, uid)
    expect(await stage.places(ada.id, ben.id)).toEqual(before)
  })

  test('lets a message wait again that the batch had replaced', async () => {
    const { ada } = await stage.pair()
    await reschedule(house.owner, ada.id, { ...move, minute: 720 })
    const { uid } = await commitBatch(
      house.owner,
      batch([to(ada.id, { type: 'status', status: 'cancelled', reason: null }, 2)]),
    )
    expect(await stage.states(ada.id)).toContain('rescheduled withdrawn')
    await undoBatch(house.owner, uid)
    expect(await stage.states(ada.id)).toEqual([
      'confirmed waiting',
      'rescheduled waiting',
      'cancelled withdrawn',
    ])
  })

  test('removes the absence that was stored with the changes', async () => {
    const { ada, asked } = await stage.pair()
    const day = Date.parse(`${asked.date}T00:00:00Z`)
    const block = {
      staffId: house.ada.id,
      serviceId: null,
      name: 'Ill',
      start: day,
      end: day + 86_400_000,
      allDay: false,
    }
    const { uid } = await commitBatch(
      house.owner,
      batch([to(ada.id, { type: 'move', staffId: house.ben.id, minute: 720 })], { kind: 'sick_day', block }),
    )
    const { reason } = await refusal(book(house.owner, { ...asked, minute: 840 }))
    expect(reason).toBe('slot_taken')
    await undoBatch(house.owner, uid)
    expect(await book(house.owner, { ...asked, minute: 840 })).toMatchObject({ staffId: house.ada.id })
  })

  test('twice is once', async () => {
    const { ada } = await stage.pair()
    const { uid } = await commitBatch(house.owner, batch([to(ada.id, { type: 'ask', reason: null })]))
    await undoBatch(house.owner, uid)
    const again = await undoBatch(house.owner, uid)
    expect(again.undoneAt).not.toBeNull()
    expect((await find(house.owner, ada.id)).version).toBe(3)
  })

  test('is refused when somebody changed one of them since, and names it', async () => {
    const { ada, ben } = await stage.pair()
    const { uid } = await commitBatch(
      house.owner,
      batch([to(ada.id, { type: 'move', minute: 720 }), to(ben.id, { type: 'move', minute: 720 })]),
    )
    await changeStatus(house.owner, ben.id, become('cancelled'))
    const { reason, details } = await refusal(undoBatch(house.owner, uid))
    expect(reason).toBe('version_mismatch')
    expect(details.items).toMatchObject([{ bookingId: ben.id, changes: [{ type: 'cancelled' }] }])
    expect((await find(house.owner, ada.id)).version).toBe(2)
  })

  test('is refused when somebody else has taken a former place', async () => {
    const { ada, asked } = await stage.pair()
    const { uid } = await commitBatch(house.owner, batch([to(ada.id, { type: 'move', minute: 780 })]))
    await book(house.owner, { ...asked, minute: 570, visitor: visitor('Quick') })
    const { reason, details } = await refusal(undoBatch(house.owner, uid))
    expect(reason).toBe('slot_taken')
    expect(details.items).toMatchObject([{ bookingId: ada.id, reason: 'slot_taken' }])
  })

  test('is refused once its time is over, or a message was sent at once', async () => {
    const { ada, ben } = await stage.pair()
    const first = await commitBatch(house.owner, batch([to(ada.id, { type: 'move', minute: 720 })]))
    await pool().query('UPDATE batch SET undo_until = now() WHERE uid = $1', [first.uid])
    expect((await refusal(undoBatch(house.owner, first.uid))).reason).toBe('deadline_passed')

    const second = await commitBatch(house.owner, batch([to(ben.id, { type: 'move', minute: 720 })]))
    await notify(house.owner, ben.id)
    await pool().query(
      `UPDATE delivery SET state = 'sent' WHERE booking_id = $1 AND state = 'waiting' AND kind = 'rescheduled'`,
      [ben.id],
    )
    const { reason, details } = await refusal(undoBatch(house.owner, second.uid))
    expect([reason, details.items?.map(({ bookingId }) => bookingId)]).toEqual(['deadline_passed', [ben.id]])
  })

  test('is nobody else’s to ask for', async () => {
    const { ada } = await stage.pair()
    const { uid } = await commitBatch(house.owner, batch([to(ada.id, { type: 'ask', reason: null })]))
    const other = await openHouse()
    const foreign = await refusal(undoBatch(other.owner, uid))
    const none = await refusal(undoBatch(other.owner, 'no-uid-at-all'))
    expect([foreign.reason, foreign.message]).toEqual([none.reason, none.message])
    const viewer = { ...house.owner, role: 'viewer' as const }
    expect((await refusal(undoBatch(viewer, uid))).reason).toBe('forbidden')
    expect((await findBatch(viewer, uid)).items.bookings).toHaveLength(1)
  })
})
