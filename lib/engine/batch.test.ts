import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { commitBatch, rehearseBatch } from './batch'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { changedAt } from './changed-at'
import { find } from './find'
import { reschedule } from './reschedule'
import { batch, batchStage, to } from './test-batch'
import { daysOf, type House, mailsOf, move, openHouse, refusal, visitor } from './test-house'
import { timeline } from './timeline'

let house: House
let fresh: ReturnType<typeof daysOf>
let stage: ReturnType<typeof batchStage>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  stage = batchStage(house, fresh)
})

describe('a batch', () => {
  test('lets two bookings swap their people', async () => {
    const { ada, ben } = await stage.pair()
    const { outcomes } = await commitBatch(
      house.owner,
      batch([
        to(ada.id, { type: 'move', staffId: house.ben.id }),
        to(ben.id, { type: 'move', staffId: house.ada.id }),
      ]),
    )
    expect(outcomes.map(({ after }) => [after.staffId, after.staffName, after.overbooked])).toEqual([
      [house.ben.id, 'Ben', false],
      [house.ada.id, 'Ada', false],
    ])
    expect((await find(house.owner, ada.id)).overbooked).toBe(false)
  })

  test('is rehearsed in the same words each time, with the link that its mails will have', async () => {
    const { ada } = await stage.pair()
    const later = ada.startsAt.getTime() + 3 * 60 * 60_000
    const wish = batch([to(ada.id, { type: 'move', startsAt: later })])
    const told = async () => (await rehearseBatch(house.owner, wish)).flatMap(({ mails }) => mails)
    const first = await told()
    expect(first).toMatchObject([{ text: expect.stringContaining('/b/') }])
    expect(await told()).toEqual(first)
  })

  test('shifts a row of bookings, each into the place the next one leaves', async () => {
    const asked = fresh()
    const row = []
    for (const minute of [600, 660, 720])
      row.push(await book(house.owner, { ...asked, minute, visitor: visitor(`At ${minute}`) }))
    const later = row.map(({ id, startsAt }) =>
      to(id, { type: 'move', startsAt: startsAt.getTime() + 60 * 60_000 }),
    )
    const { outcomes } = await commitBatch(house.owner, batch(later))
    expect(outcomes.map(({ after }) => after.startsAt.getTime())).toEqual(
      row.map(({ startsAt }) => startsAt.getTime() + 3_600_000),
    )
  })

  test('gives the time of a booking it cancels to one it moves, whatever their order', async () => {
    const { ada, ben } = await stage.pair()
    const { outcomes } = await commitBatch(
      house.owner,
      batch([
        to(ben.id, { type: 'move', staffId: house.ada.id }),
        to(ada.id, { type: 'status', status: 'cancelled', reason: 'Ill' }),
      ]),
    )
    expect(outcomes.map(({ after }) => [after.status, after.staffId])).toEqual([
      ['confirmed', house.ada.id],
      ['cancelled', house.ada.id],
    ])
  })

  test('is all or nothing, and names every booking that stands in the way', async () => {
    const { ada, ben, asked } = await stage.pair()
    const free = await book(house.owner, { ...asked, minute: 900, visitor: visitor('Free') })
    const before = await stage.places(ada.id, free.id)
    const refused = await refusal(
      commitBatch(
        house.owner,
        batch([
          to(free.id, { type: 'status', status: 'cancelled', reason: null }),
          to(ada.id, { type: 'move', staffId: house.ben.id }),
        ]),
      ),
    )
    expect(refused.reason).toBe('slot_taken')
    expect(refused.details.items).toMatchObject([
      { bookingId: ada.id, reason: 'slot_taken', conflicts: [{ type: 'booking', bookingId: ben.id }] },
    ])
    expect(await stage.places(ada.id, free.id)).toEqual(before)
    expect(await stage.states(free.id)).toEqual(['confirmed waiting'])
  })

  test('never lets two of its bookings end in one place', async () => {
    const { ada, ben } = await stage.pair()
    const { reason, details } = await refusal(
      commitBatch(
        house.owner,
        batch([
          to(ada.id, { type: 'move', minute: 780 }),
          to(ben.id, { type: 'move', minute: 780, staffId: house.ada.id }),
        ]),
      ),
    )
    expect(reason).toBe('slot_taken')
    expect(details.items).toHaveLength(1)
  })

  test('overwrites no change of somebody else, and says what changed', async () => {
    const { ada, ben } = await stage.pair()
    await reschedule(house.owner, ben.id, { ...move, minute: 840 })
    const { reason, details } = await refusal(
      commitBatch(
        house.owner,
        batch([
          to(ada.id, { type: 'status', status: 'completed', reason: null }),
          to(ben.id, { type: 'status', status: 'completed', reason: null }),
        ]),
      ),
    )
    expect(reason).toBe('version_mismatch')
    expect(details.items).toMatchObject([
      { bookingId: ben.id, version: 2, changes: [{ type: 'rescheduled', by: 'Olga Owner' }] },
    ])
    expect((await find(house.owner, ada.id)).status).toBe('confirmed')
  })

  test('refuses a booking that is not there, and one named twice', async () => {
    const { ada } = await stage.pair()
    const gone = to(2_000_000_000, { type: 'ask', reason: null })
    expect((await refusal(commitBatch(house.owner, batch([gone])))).details.items).toMatchObject([
      { bookingId: 2_000_000_000, reason: 'not_found' },
    ])
    const twice = [to(ada.id, { type: 'ask', reason: null }), to(ada.id, { type: 'ask', reason: null })]
    expect((await refusal(commitBatch(house.owner, batch(twice)))).reason).toBe('validation_failed')
  })

  test('another profile’s booking is as missing as one that never was', async () => {
    const other = await openHouse()
    const { ada } = await stage.pair()
    const foreign = await refusal(
      commitBatch(other.owner, batch([to(ada.id, { type: 'ask', reason: null })])),
    )
    expect([foreign.reason, foreign.message]).toEqual(['not_found', 'Booking not found.'])
  })

  test('of somebody confined to their own calendar changes nobody else’s', async () => {
    const { ada, ben } = await stage.pair()
    const own = { ...house.owner, role: 'staff' as const, canViewAll: false, staffId: house.ada.id }
    const asks = (id: number) => batch([to(id, { type: 'ask', reason: null })])
    expect((await refusal(commitBatch(own, asks(ben.id)))).reason).toBe('not_found')
    const away = batch([to(ada.id, { type: 'move', staffId: house.ben.id })])
    expect((await refusal(commitBatch(own, away))).reason).toBe('forbidden')
    expect((await commitBatch(own, asks(ada.id))).outcomes).toHaveLength(1)
  })

  test('with override passes what stands in the way', async () => {
    const { ada } = await stage.pair()
    const { outcomes } = await commitBatch(
      house.owner,
      batch([to(ada.id, { type: 'move', staffId: house.ben.id })], { override: true }),
    )
    expect(outcomes[0]?.after).toMatchObject({ staffId: house.ben.id, overbooked: true })
  })

  test('that squeezes runs past the hours, but never into another booking', async () => {
    const { ada, asked } = await stage.pair()
    const evening = to(ada.id, { type: 'move', minute: 1000, squeezes: true })
    const { outcomes } = await commitBatch(house.owner, batch([evening]))
    expect(outcomes[0]?.after.overbooked).toBe(false)
    const noon = await book(house.owner, { ...asked, minute: 720, visitor: visitor('Noon') })
    const into = to(noon.id, { type: 'move', minute: 990, squeezes: true })
    expect((await refusal(commitBatch(house.owner, batch([into])))).reason).toBe('slot_taken')
  })

  test('two at once over the same people in opposite order never block each other', async () => {
    const days = await Promise.all([stage.pair(), stage.pair(), stage.pair(), stage.pair()])
    const swaps = days.map(({ ada, ben }, index) => {
      const changes = [
        to(ada.id, { type: 'move', staffId: house.ben.id }),
        to(ben.id, { type: 'move', staffId: house.ada.id }),
      ]
      return commitBatch(house.owner, batch(index % 2 ? changes : changes.reverse()))
    })
    expect(await Promise.all(swaps)).toHaveLength(4)
  })
})

describe('its messages', () => {
  test('wait for the undo time, one for each visitor, cancellations as well', async () => {
    const { ada, ben } = await stage.pair()
    await commitBatch(
      house.owner,
      batch([
        to(ada.id, { type: 'status', status: 'cancelled', reason: 'Ill' }),
        to(ben.id, { type: 'move', minute: 720 }),
      ]),
    )
    for (const [id, kind] of [
      [ada.id, 'cancelled'],
      [ben.id, 'rescheduled'],
    ] as const)
      expect((await mailsOf(house, id)).at(-1)).toMatchObject({ kind, state: 'waiting', seconds: 10 })
  })

  test('ask every participant of a class, which keeps its place and is pending', async () => {
    const course = fresh({ serviceId: house.course.id })
    await book(house.owner, { ...course, visitor: visitor('One') })
    const both = await book(house.owner, { ...course, visitor: visitor('Two') })
    const { outcomes } = await commitBatch(
      house.owner,
      batch([to(both.id, { type: 'ask', reason: 'Ada is ill.' }, both.version)], { kind: 'sick_day' }),
    )
    expect(outcomes[0]?.after.status).toBe('pending')
    expect(outcomes[0]?.mails.map(({ recipient }) => recipient)).toEqual([
      'one@example.org',
      'two@example.org',
    ])
    expect(outcomes[0]?.mails[0]?.text).toContain('Ada is ill.')
    const told = (await timeline(house.owner, both.id)).map(({ type }) => type)
    expect(told).toContain('asked')
  })

  test('are not owed when nobody shall be told', async () => {
    const { ada } = await stage.pair()
    const asks = [to(ada.id, { type: 'status', status: 'cancelled', reason: null })]
    await commitBatch(house.owner, batch(asks, { tell: false }))
    expect(await stage.states(ada.id)).toEqual(['confirmed withdrawn'])
  })
})

describe('a rehearsal', () => {
  test('tells what would become of each booking, refusals included, and changes nothing', async () => {
    const { ada, ben } = await stage.pair()
    const clock = await changedAt(house.owner)
    const outcomes = await rehearseBatch(
      house.owner,
      batch([
        to(ada.id, { type: 'move', minute: 300 }),
        to(ben.id, { type: 'status', status: 'completed', reason: null }),
      ]),
    )
    expect(outcomes).toMatchObject([
      { bookingId: ada.id, refused: { reason: 'outside_hours', conflicts: [{ type: 'hours' }] } },
      { bookingId: ben.id, refused: null, before: { status: 'confirmed' }, after: { status: 'completed' } },
    ])
    expect((await find(house.owner, ben.id)).version).toBe(1)
    expect(await stage.states(ben.id)).toEqual(['confirmed waiting'])
    expect(await changedAt(house.owner)).toBe(clock)
  })
})

describe('a batch that leaves a booking where it is', () => {
  const day = 24 * 60
  const rowOf = async (id: number) =>
    (await pool().query('SELECT * FROM booking WHERE id = $1', [id])).rows[0] as Record<string, unknown>

  let away = 20
  /** Two nights in the cabin, four days after the stay before. */
  const stay = () => {
    away += 4
    const dates = { date: addDays(house.monday, away), checkoutDate: addDays(house.monday, away + 2) }
    const cabin = { serviceId: house.cabin.id, staffId: null, minute: null, ...dates }
    return book(house.owner, { ...fresh(cabin), visitor: visitor(`Guest ${away}`) })
  }

  test('leaves its row as it was: a stay that minutes do not move, alone and beside one they do', async () => {
    const { ada } = await stage.pair()
    const guest = await stay()
    const before = await rowOf(guest.id)
    const later = (id: number) => to(id, { type: 'move', byMinutes: 15 })
    expect(await rehearseBatch(house.owner, batch([later(guest.id)]))).toMatchObject([{ refused: null }])
    expect(await rowOf(guest.id)).toEqual(before)
    await commitBatch(house.owner, batch([later(guest.id)]))
    expect(await rowOf(guest.id)).toEqual(before)
    const { uid } = await commitBatch(house.owner, batch([later(guest.id), later(ada.id)]))
    expect(await rowOf(guest.id)).toEqual(before)
    await undoBatch(house.owner, uid)
    expect(await rowOf(guest.id)).toEqual(before)
    expect(await rowOf(ada.id)).toMatchObject({ overbooked: false, version: 3 })
  })

  test('keeps it behind the wall, and in the way of those that move', async () => {
    const early = await stay()
    const guest = await stay()
    const onto = batch([
      to(early.id, { type: 'move', byMinutes: 4 * day }),
      to(guest.id, { type: 'move', byMinutes: 15 }),
    ])
    const refused = await refusal(commitBatch(house.owner, onto))
    expect(refused.details.items).toMatchObject([{ bookingId: early.id, reason: 'slot_taken' }])
    expect(await rehearseBatch(house.owner, onto)).toMatchObject([
      { bookingId: early.id, refused: { reason: 'slot_taken' } },
      { bookingId: guest.id, refused: null },
    ])
    expect(await rowOf(guest.id)).toMatchObject({ overbooked: false, version: 1 })
  })

  test('also one that seemed to leave: the instant asked for is still within its check-in day', async () => {
    const guest = await stay()
    const before = await rowOf(guest.id)
    const startsAt = guest.startsAt.getTime() + 60_000
    await commitBatch(house.owner, batch([to(guest.id, { type: 'move', startsAt })]))
    expect(await rowOf(guest.id)).toEqual(before)
  })
})
