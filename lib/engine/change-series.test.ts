import { beforeAll, expect, test } from 'vitest'
import { toError } from '@/lib/wire/profile-refusals'
import { moveSeries, type SeriesMove } from './change-series'
import { repeat } from './repeat'
import { type House, openHouse, refusal, wish } from './test-house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const nobody = 2_147_483_000

/** Three haircuts with Ada, a week between them, and how a move of all of them is refused. */
async function refusedMove(place: Partial<SeriesMove>) {
  const rule = 'FREQ=WEEKLY;COUNT=3'
  const { id, bookings } = await repeat(house.owner, { ...wish(house), rule, except: [], override: true })
  const move: SeriesMove = {
    bookingId: bookings[0]?.id ?? 0,
    version: null,
    scope: 'all',
    override: false,
    tell: false,
    ...place,
  }
  const { error } = toError(await refusal(moveSeries(house.owner, id, move, false)), 'req_1')
  return { ...error, pointers: error.errors.map(({ pointer, code }) => [pointer, code]) }
}

test('a move to nobody, or of nothing, is said once, at the field that was sent', async () => {
  expect(await refusedMove({ staffId: nobody })).toMatchObject({
    code: 'validation_failed',
    pointers: [['/operator_id', 'unknown_operator']],
    items: [{}, {}, {}],
  })
  expect((await refusedMove({ serviceId: nobody })).pointers).toEqual([['/product_id', 'unknown_product']])
})

test('what stands in the way of a time is a conflict and no wrong field', async () => {
  expect(await refusedMove({ minute: 300 })).toMatchObject({
    code: 'outside_hours',
    errors: [],
    conflicts: Array(3).fill({ type: 'hours', overridable: true }),
  })
})
