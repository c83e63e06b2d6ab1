import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { answerOffer } from './answer-offer'
import { book } from './book'
import { offerPlaces } from './offer-places'
import { type House, mailsOf, openHouse, outcomes, visitor, wish } from './test-house'
import { waitlistOf } from './test-waitlist'

let house: House
let list: ReturnType<typeof waitlistOf>

beforeAll(async () => {
  house = await openHouse()
  list = waitlistOf(house)
})

describe('at the same moment', () => {
  test('one freed time, twelve who wait, six workers: one is offered it', async () => {
    const { date, taken } = await list.fullDay()
    for (let n = 0; n < 12; n += 1) await list.waits(date, `Crowd ${n}`)
    await list.free(taken)
    await Promise.all(Array.from({ length: 6 }, () => offerPlaces(house.profileId)))
    const { rows } = await pool().query(
      `SELECT count(*)::int AS offers FROM booking WHERE profile_id = $1 AND source = 'waitlist' AND starts_at = $2
         AND deleted_at IS NULL AND status = 'reserved'`,
      [house.profileId, taken.startsAt],
    )
    expect(rows).toEqual([{ offers: 1 }])
  })

  test('a stranger books while it is being offered: one of them has it', async () => {
    const { date, taken } = await list.fullDay()
    await list.waits(date, 'Waiter')
    await list.free(taken)
    const strangers = Array.from({ length: 10 }, (_, n) =>
      book(house.owner, wish(house, { date, visitor: visitor(`S ${n}`) })),
    )
    const [all] = await Promise.all([outcomes(strangers), offerPlaces(house.profileId)])
    const { rows } = await pool().query(
      `SELECT count(*)::int AS held FROM booking WHERE profile_id = $1 AND staff_id = $2 AND starts_at = $3
         AND deleted_at IS NULL AND status IN ('reserved', 'confirmed')`,
      [house.profileId, house.ada.id, taken.startsAt],
    )
    expect(rows).toEqual([{ held: 1 }])
    expect(all.won).toBeLessThanOrEqual(1)
  })

  test('ten clicks on one offer: it is taken once, and told once', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Clicker')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(entry.id)
    const all = await outcomes(Array.from({ length: 10 }, () => answerOffer(link, 'take')))
    expect(all).toEqual({ won: 10, reasons: {} })
    const told = (await mailsOf(house, link.bookingId)).filter(({ kind }) => kind === 'confirmed')
    expect(told).toHaveLength(1)
  })
})
