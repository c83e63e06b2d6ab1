import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { toError } from '@/lib/wire/profile-refusals'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { changedAt } from './changed-at'
import { find } from './find'
import { reschedule } from './reschedule'
import { type CommitWish, commitSickDay, type PlanWish, planOf } from './sick-day'
import { type House, mailsOf, move, openHouse, refusal, visitor, wish } from './test-house'

let house: House
let day = 0
beforeAll(async () => {
  house = await openHouse()
})

/** Ada is away on a day of its own. */
function sickDay(changes: Partial<PlanWish> = {}): PlanWish {
  day += 1
  const date = addDays(house.monday, day)
  return {
    staffId: house.ada.id,
    serviceId: null,
    dateFrom: date,
    dateTo: date,
    minuteFrom: null,
    minuteTo: null,
    lateMinutes: 0,
    choices: [],
    prefer: { type: 'colleague', staffId: null },
    reason: null,
    ...changes,
  }
}

const bookOn = (asked: PlanWish, minute: number, name: string, changes = {}) =>
  book(house.owner, wish(house, { date: asked.dateFrom, minute, visitor: visitor(name), ...changes }))

/** The plan as it was made, decided without a change. */
async function decided(asked: PlanWish, changes: Partial<CommitWish> = {}): Promise<CommitWish> {
  const { items } = await planOf(house.owner, asked)
  return {
    ...asked,
    items: items.map(({ found, action }) => ({
      bookingId: found.id,
      version: found.version,
      choice: action.type === 'time' || action.type === 'ask' ? { type: 'ask' as const } : action,
    })),
    block: 'Ill',
    tell: true,
    ...changes,
  }
}

describe('a plan', () => {
  test('has a proposal for every booking, classes included, with what the visitors will read', async () => {
    const asked = sickDay({ reason: 'Ada is ill.' })
    await bookOn(asked, 600, 'Early')
    await bookOn(asked, 840, 'Course', { serviceId: house.course.id })
    const clock = await changedAt(house.owner)
    const { items, loads } = await planOf(house.owner, asked)
    expect(items.map(({ found, action }) => [found.serviceName, action.type])).toEqual([
      ['Haircut', 'colleague'],
      ['Course', 'time'],
    ])
    const [cut] = items
    expect(cut?.outcome?.after).toMatchObject({ staffId: house.ben.id, staffName: 'Ben' })
    expect(cut?.outcome?.mails[0]?.text).toContain('with Ben')
    expect(loads.map(({ name }) => name)).toEqual(['Ada', 'Ben'])
    expect(await changedAt(house.owner)).toBe(clock)
  })

  test('says at once why a choice of the owner’s is not possible', async () => {
    const asked = sickDay()
    const booking = await bookOn(asked, 600, 'Ada’s')
    await bookOn(asked, 600, 'Ben’s', { staffId: house.ben.id })
    const choice = { type: 'colleague', staffId: house.ben.id } as const
    const { items } = await planOf(house.owner, { ...asked, choices: [{ bookingId: booking.id, choice }] })
    expect(items[0]).toMatchObject({ chosen: true, outcome: { refused: { reason: 'slot_taken' } } })
  })

  test('leaves alone what is outside the hours of the absence', async () => {
    const asked = sickDay({ minuteFrom: 780 })
    await bookOn(asked, 600, 'Morning')
    const afternoon = await bookOn(asked, 840, 'Afternoon')
    const { items } = await planOf(house.owner, asked)
    expect(items.map(({ found }) => found.id)).toEqual([afternoon.id])
  })

  test('of a closed room finds the stays that reach into it', async () => {
    const asked = sickDay({ staffId: null, serviceId: house.cabin.id })
    const stay = await book(
      house.owner,
      wish(house, {
        serviceId: house.cabin.id,
        staffId: null,
        date: addDays(asked.dateFrom, -1),
        minute: null,
        checkoutDate: addDays(asked.dateFrom, 2),
      }),
    )
    const { items } = await planOf(house.owner, asked)
    expect(items.map(({ found, action }) => [found.id, action.type])).toEqual([[stay.id, 'ask']])
  })

  test.each([
    ['an end before the start', { dateTo: '2020-01-01' }, 'date_to'],
    ['more than a month', { dateTo: '2199-01-01' }, 'date_to'],
    ['hours the wrong way round', { minuteFrom: 600, minuteTo: 600 }, 'time_to'],
    ['nobody of that number', { staffId: 2_000_000_000 }, 'scope/staffId'],
    ['no service of that number', { staffId: null, serviceId: 2_000_000_000 }, 'scope/serviceId'],
  ])('is refused for %s', async (_, changes, field) => {
    const { reason, details } = await refusal(planOf(house.owner, sickDay(changes)))
    expect([reason, details.faults?.[0]?.field]).toEqual(['validation_failed', field])
  })

  test('is nobody’s who sees only their own calendar, or another profile', async () => {
    const own = { ...house.owner, role: 'staff' as const, canViewAll: false, staffId: house.ada.id }
    expect((await refusal(planOf(own, sickDay()))).reason).toBe('forbidden')
    expect((await refusal(planOf({ ...house.owner, role: 'viewer' }, sickDay()))).reason).toBe('forbidden')
    const other = await openHouse()
    expect((await refusal(planOf(other.owner, sickDay()))).reason).toBe('validation_failed')
  })
})

describe('committing it', () => {
  test('moves, blocks and tells in one go, and undo takes it all back', async () => {
    const asked = sickDay()
    const booking = await bookOn(asked, 600, 'Vera')
    const { uid, outcomes } = await commitSickDay(house.owner, await decided(asked))
    expect(outcomes).toHaveLength(1)
    expect((await find(house.owner, booking.id)).staffId).toBe(house.ben.id)
    expect((await mailsOf(house, booking.id)).at(-1)).toMatchObject({ kind: 'rescheduled', seconds: 10 })
    const refused = await refusal(bookOn(asked, 900, 'Too late'))
    expect(refused.details.conflicts).toMatchObject([{ type: 'block', message: 'Ill' }])
    await undoBatch(house.owner, uid)
    expect((await find(house.owner, booking.id)).staffId).toBe(house.ada.id)
    expect((await mailsOf(house, booking.id)).at(-1)).toMatchObject({
      kind: 'rescheduled',
      state: 'withdrawn',
    })
    expect(await bookOn(asked, 900, 'In time')).toMatchObject({ staffId: house.ada.id })
  })

  test('is refused as a whole when somebody changed one of the bookings', async () => {
    const asked = sickDay()
    const booking = await bookOn(asked, 600, 'Vera')
    const other = await bookOn(asked, 720, 'Otto')
    const commit = await decided(asked)
    await reschedule(house.owner, other.id, { ...move, minute: 840 })
    const { reason, details } = await refusal(commitSickDay(house.owner, commit))
    expect(reason).toBe('version_mismatch')
    expect(details.items?.map(({ bookingId }) => bookingId)).toEqual([other.id])
    expect((await find(house.owner, booking.id)).version).toBe(1)
  })

  test('is refused when a booking came in that nobody decided about', async () => {
    const asked = sickDay()
    await bookOn(asked, 600, 'Vera')
    const commit = await decided(asked)
    const late = await bookOn(asked, 720, 'Late')
    const { reason, details } = await refusal(commitSickDay(house.owner, commit))
    expect(reason).toBe('version_mismatch')
    expect(details.items?.map(({ bookingId }) => bookingId)).toEqual([late.id])
  })

  test('with nothing to change blocks the time alone', async () => {
    const asked = sickDay()
    const { uid, outcomes } = await commitSickDay(house.owner, await decided(asked))
    expect(outcomes).toEqual([])
    const blocks = async () =>
      (
        await pool().query('SELECT name FROM blocked_time WHERE profile_id = $1 AND name = $2', [
          house.profileId,
          'Ill',
        ])
      ).rows.length
    const before = await blocks()
    await undoBatch(house.owner, uid)
    expect(await blocks()).toBe(before - 1)
  })
})

describe('what cannot be decided', () => {
  const pointersOf = async (attempt: Promise<unknown>) =>
    toError(await refusal(attempt), 'req_1').error.errors.map(({ pointer }) => pointer)
  /** Berlin’s clocks skip 02:00 to 03:00 on it. */
  const skipped = '2028-03-26'

  test('is said at the field of the decision: a colleague who does not offer it, a time that does not exist', async () => {
    const asked = sickDay()
    await bookOn(asked, 600, 'Vera')
    await bookOn(asked, 720, 'Otto')
    await bookOn(asked, 840, 'Course', { serviceId: house.course.id })
    const commit = await decided(asked)
    const choosing = (choice: CommitWish['items'][number]['choice']) =>
      commitSickDay(house.owner, {
        ...commit,
        items: commit.items.map((item, index) => (index === 2 ? { ...item, choice } : item)),
      })
    const time = { type: 'time' as const, date: skipped, minute: 150, checkoutDate: null, staffId: null }
    expect(await pointersOf(choosing({ type: 'colleague', staffId: house.ben.id }))).toEqual([
      '/items/2/action/operator_id',
    ])
    expect(await pointersOf(choosing({ ...time, staffId: house.ben.id, minute: 600 }))).toEqual([
      '/items/2/action/operator_id',
    ])
    expect(await pointersOf(choosing(time))).toEqual(['/items/2/action/start_time'])
  })

  test('in a plan is said at the choice', async () => {
    const asked = sickDay()
    const vera = await bookOn(asked, 600, 'Vera')
    const choice = { type: 'time' as const, date: skipped, minute: 150, checkoutDate: null, staffId: null }
    const choices = [
      { bookingId: 2_147_483_000, choice: { type: 'ask' as const } },
      { bookingId: vera.id, choice },
    ]
    expect(await pointersOf(planOf(house.owner, { ...asked, choices }))).toEqual([
      '/choices/1/action/start_time',
    ])
  })

  test('names who is not there where the scope does', async () => {
    const nobody = 2_147_483_000
    const person = sickDay({ staffId: nobody })
    const thing = sickDay({ staffId: null, serviceId: nobody })
    const commit = { items: [], block: 'Ill', tell: true }
    for (const [asked, pointer] of [
      [person, '/scope/operator_id'],
      [thing, '/scope/product_id'],
    ] as const) {
      expect(await pointersOf(planOf(house.owner, asked))).toEqual([pointer])
      expect(await pointersOf(commitSickDay(house.owner, { ...asked, ...commit }))).toEqual([pointer])
    }
  })
})
