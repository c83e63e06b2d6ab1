import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { toBatchWish } from '@/lib/wire/profile-bulk'
import { toError } from '@/lib/wire/profile-refusals'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { type BulkAnswer, bulk } from './bulk'
import { find } from './find'
import { daysOf, type House, mailsOf, openHouse, refusal, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

type Body = Parameters<typeof toBatchWish>[0]
const ask = (body: Pick<Body, 'action' | 'booking_ids'> & Partial<Body>): Promise<BulkAnswer> => {
  const whole = { send_notification: true, dry_run: false, ...body }
  return bulk(house.owner, toBatchWish(whole), whole.dry_run)
}

const rehearsed = (answer: BulkAnswer) => (Array.isArray(answer) ? answer : [])
const uidOf = (answer: BulkAnswer) => ('uid' in answer ? answer.uid : '')

/** Three an hour apart, on a day of their own. */
async function row(status: 'pending' | 'confirmed' = 'confirmed') {
  const asked = fresh({ status, tell: false })
  const bookings = []
  for (const minute of [600, 660, 720])
    bookings.push(await book(house.owner, { ...asked, minute, visitor: visitor(`At ${minute}`) }))
  return { asked, bookings, ids: bookings.map(({ id }) => id) }
}

const states = async (ids: number[]) =>
  Promise.all(ids.map(async (id) => (await find(house.owner, id)).status))
const starts = async (ids: number[]) =>
  Promise.all(ids.map(async (id) => (await find(house.owner, id)).startsAt.getTime()))

describe('many bookings at once', () => {
  test('are confirmed, and put back as they were', async () => {
    const { ids } = await row('pending')
    const answer = await ask({ action: 'confirm', booking_ids: ids })
    expect(await states(ids)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    await undoBatch(house.owner, uidOf(answer))
    expect(await states(ids)).toEqual(['pending', 'pending', 'pending'])
    for (const id of ids) expect((await mailsOf(house, id)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  test('move by minutes together, though each takes the place of the next', async () => {
    const { ids, bookings } = await row()
    await ask({ action: 'move', booking_ids: ids, minutes: 60 })
    expect(await starts(ids)).toEqual(bookings.map(({ startsAt }) => startsAt.getTime() + 3_600_000))
  })

  test('are cancelled with a reason that the visitors read, or in silence', async () => {
    const { ids } = await row()
    await ask({ action: 'cancel', booking_ids: ids.slice(0, 2), reason: 'The boiler burst.' })
    await ask({ action: 'cancel', booking_ids: ids.slice(2), send_notification: false })
    expect(await states(ids)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    const [first, , last] = await Promise.all(ids.map((id) => mailsOf(house, id)))
    expect(first?.[0]?.text).toContain('The boiler burst.')
    expect(last).toEqual([])
  })

  test('a trial tells what would become of each, and changes nothing', async () => {
    const { ids, asked } = await row()
    await book(house.owner, { ...asked, minute: 780, visitor: visitor('In the way') })
    const outcomes = rehearsed(await ask({ action: 'move', booking_ids: ids, minutes: 60, dry_run: true }))
    expect(outcomes.map(({ refused }) => refused?.reason ?? 'fine')).toEqual(['fine', 'fine', 'slot_taken'])
    expect(outcomes[2]?.refused?.conflicts).toMatchObject([{ type: 'booking', overridable: false }])
    expect(outcomes.map(({ mails }) => mails.length)).toEqual([1, 1, 0])
    expect(await starts(ids)).toEqual(outcomes.map(({ before }) => before.startsAt.getTime()))
  })

  test('one that is refused refuses them all, by name', async () => {
    const { ids } = await row()
    await ask({ action: 'cancel', booking_ids: ids.slice(0, 1) })
    const refused = await refusal(ask({ action: 'complete', booking_ids: ids }))
    expect(refused.details.items?.map(({ bookingId }) => bookingId)).toEqual(ids.slice(0, 1))
    expect(await states(ids)).toEqual(['cancelled', 'confirmed', 'confirmed'])
  })

  test('one that was changed since it was seen is not overwritten', async () => {
    const { ids } = await row('pending')
    const seen = ids.map((id) => ({ id, version: 1 }))
    await ask({ action: 'confirm', booking_ids: ids.slice(0, 1) })
    const refused = await refusal(ask({ action: 'cancel', booking_ids: seen }))
    expect(refused.reason).toBe('version_mismatch')
    expect(await states(ids)).toEqual(['confirmed', 'pending', 'pending'])
  })

  test('one whose person no longer offers its service is named where the request does', async () => {
    const { ids } = await row()
    const { profileId, haircut, ada } = house
    const offer = { profileId, serviceId: haircut.id, staffId: ada.id }
    await prisma().serviceStaff.deleteMany({ where: offer })
    const refused = await refusal(ask({ action: 'move', booking_ids: ids, minutes: 15 }))
    await prisma().serviceStaff.create({ data: offer })
    expect(toError(refused, 'req_1').error.errors.map(({ pointer }) => pointer)).toEqual([
      '/booking_ids/0',
      '/booking_ids/1',
      '/booking_ids/2',
    ])
  })
})
