import { expect } from '@playwright/test'
import { type Fields, type ProfileApi, refusalIn } from './api-client'
import { gridOf, test } from './api-test'

const refusedStatus = async (api: ProfileApi, id: number, body: Fields) =>
  refusalIn(await api.send('PUT', `bookings/${id}/status`, { body }))

test('the present status again changes nothing', async ({ api, house }) => {
  for (const status of ['pending', 'confirmed'])
    for (const next of [status, 'cancelled']) {
      const { id } = await api.create(house.wish({ status }))
      const first = await api.setStatus(id, { status: next })
      const { ts } = await gridOf(api)
      expect(await api.setStatus(id, { status: next, reason: 'Once more' })).toEqual(first)
      expect((await gridOf(api)).ts).toBe(ts)
      await api.send('DELETE', `bookings/${id}`)
    }
})

test('a cancelled booking says when, by whom and why, and leaves its time to others', async ({
  api,
  house,
}) => {
  const { id } = await api.create(house.wish())
  const cancelled = await api.setStatus(id, { status: 'cancelled', reason: 'Has a cold' })
  expect(cancelled).toMatchObject({
    status: 'cancelled',
    no_show: false,
    cancel_reason: 'Has a cold',
    cancelled_by: 'owner',
    cancelled_at: expect.any(String),
  })
  await api.create(house.wish())
})

test('bringing it back asks for its time again', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  await api.setStatus(id, { status: 'cancelled' })
  const taker = await api.create(house.wish({ start_time: '10:30' }))
  for (const status of ['confirmed', 'pending'])
    expect(await refusedStatus(api, id, { status })).toMatchObject({
      status: 409,
      code: 'slot_taken',
      conflicts: [{ type: 'booking', booking_id: taker.id, overridable: true }],
    })
  expect(await api.setStatus(id, { status: 'confirmed', override: true })).toMatchObject({
    status: 'confirmed',
    overbooked: true,
    cancel_reason: null,
    cancelled_at: null,
    cancelled_by: null,
  })
  await api.setStatus(id, { status: 'cancelled' })
  await api.setStatus(taker.id, { status: 'cancelled' })
  expect(await api.setStatus(id, { status: 'confirmed' })).toMatchObject({ status: 'confirmed' })
})

test('a no-show is shown as cancelled, and stays one when it is cancelled again', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const missed = await api.setStatus(id, { status: 'cancelled', no_show: true })
  expect(missed).toMatchObject({ status: 'cancelled', no_show: true })
  expect(await api.setStatus(id, { status: 'cancelled' })).toEqual(missed)
  expect(await api.setStatus(id, { status: 'cancelled', no_show: true })).toEqual(missed)
  expect(await api.setStatus(id, { status: 'cancelled', no_show: false })).toMatchObject({ no_show: false })
  await api.create(house.wish())
})

test('a completed booking can be taken back, a cancelled one cannot be completed', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  await api.setStatus(id, { status: 'completed', send_notification: false })
  expect(await refusedStatus(api, id, { status: 'pending' })).toMatchObject({ code: 'invalid_transition' })
  expect(await api.setStatus(id, { status: 'confirmed', send_notification: false })).toMatchObject({
    status: 'confirmed',
  })
  await api.setStatus(id, { status: 'cancelled' })
  expect(await refusedStatus(api, id, { status: 'completed' })).toMatchObject({
    status: 409,
    code: 'invalid_transition',
  })
})

test('what is over or cancelled is not moved, nor told of', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const refusals = async () => [
    refusalIn(await api.send('PUT', `bookings/${id}/reschedule`, { body: { start_time: '11:00' } })).code,
    refusalIn(await api.send('POST', `bookings/${id}/notify`)).status,
  ]
  await api.setStatus(id, { status: 'cancelled' })
  expect(await refusals()).toEqual(['invalid_transition', 409])
  await api.setStatus(id, { status: 'cancelled', no_show: true })
  expect(await refusals()).toEqual(['invalid_transition', 409])
})

test('of two requests for one time, made in spite of each other, one is confirmed', async ({
  api,
  house,
}) => {
  const first = await api.create(house.wish({ status: 'pending' }))
  const second = await api.create(house.wish({ status: 'pending', override: true }))
  await api.setStatus(second.id, { status: 'confirmed' })
  expect(await refusedStatus(api, first.id, { status: 'confirmed' })).toMatchObject({
    code: 'slot_taken',
    conflicts: [{ booking_id: second.id }],
  })
})

test('a status is one of four words', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  for (const status of ['no_show', 'reserved', 'deleted', '', null, 1, undefined])
    expect(await refusedStatus(api, id, { status })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/status' }],
    })
  expect(await refusedStatus(api, id, { status: 'completed', no_show: true })).toMatchObject({
    code: 'validation_failed',
    errors: [{ pointer: '/no_show' }],
  })
  expect(await refusedStatus(api, id, { status: 'cancelled', no_show: 'yes' })).toMatchObject({
    errors: [{ pointer: '/no_show' }],
  })
})
