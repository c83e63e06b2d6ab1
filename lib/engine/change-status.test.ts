import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { book } from './book'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { find } from './find'
import { reschedule } from './reschedule'
import { become, daysOf, type House, mailsOf, move, openHouse, refusal, visitor, wish } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

describe('status', () => {
  test('the present status again changes nothing and tells nobody', async () => {
    const booking = await book(house.owner, fresh())
    const before = [await changedAt(house.owner), (await mailsOf(house, booking.id)).length]
    const again = await changeStatus(house.owner, booking.id, become('confirmed'))
    expect(again.version).toBe(booking.version)
    expect([await changedAt(house.owner), (await mailsOf(house, booking.id)).length]).toEqual(before)
  })

  test('cancelling within the undo time of a move tells of the cancellation only', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await changeStatus(house.owner, booking.id, become('cancelled', { reason: 'Water damage' }))
    const mails = await mailsOf(house, booking.id)
    expect(mails.slice(1).map(({ kind, state }) => [kind, state])).toEqual([
      ['rescheduled', 'withdrawn'],
      ['cancelled', 'waiting'],
    ])
    expect(mails[2]?.text).toContain('Water damage')
    expect(await find(house.owner, booking.id)).toMatchObject({
      cancelReason: 'Water damage',
      cancelledBy: 'owner',
    })
  })

  test('a cancelled booking frees its time, and comes back only while that is free', async () => {
    const asked = fresh()
    const booking = await book(house.owner, asked)
    await changeStatus(house.owner, booking.id, become('cancelled'))
    const other = await book(house.owner, { ...asked, visitor: visitor('Second Choice') })
    const { reason, details } = await refusal(changeStatus(house.owner, booking.id, become('confirmed')))
    expect([reason, details.suggestions?.length]).toEqual(['slot_taken', 3])
    await changeStatus(house.owner, other.id, become('cancelled'))
    const back = await changeStatus(house.owner, booking.id, become('confirmed'))
    expect(back).toMatchObject({
      status: 'confirmed',
      cancelReason: null,
      cancelledAt: null,
      cancelledBy: null,
    })
  })

  test('what is completed is not told of a move any more', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await changeStatus(house.owner, booking.id, become('completed'))
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['rescheduled', 'withdrawn'],
      ['review_request', 'waiting'],
    ])
  })

  test('a no-show is told nothing and asked for no review', async () => {
    const booking = await book(house.owner, fresh({ visitor: visitor('Nora Noshow') }))
    await changeStatus(house.owner, booking.id, become('completed'))
    await changeStatus(house.owner, booking.id, become('no_show'))
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['review_request', 'withdrawn'],
    ])
  })

  test('taking back “completed” withdraws the request for a review and confirms nothing anew', async () => {
    const booking = await book(house.owner, fresh({ visitor: visitor('Tom Takeback') }))
    await changeStatus(house.owner, booking.id, become('completed'))
    await changeStatus(house.owner, booking.id, become('confirmed'))
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['review_request', 'withdrawn'],
    ])
  })

  test('what was never confirmed cannot be completed', async () => {
    const request = await book(house.owner, fresh({ status: 'pending' }))
    expect((await refusal(changeStatus(house.owner, request.id, become('completed')))).reason).toBe(
      'invalid_transition',
    )
    expect(await mailsOf(house, request.id)).toEqual([])
  })

  test('a stay that began weeks ago can still be completed, its service archived meanwhile', async () => {
    const own = await openHouse()
    const booking = await book(own.owner, wish(own, { date: '2026-01-12', override: true }))
    await pool().query('UPDATE service SET archived_at = now() WHERE profile_id = $1', [own.profileId])
    expect((await changeStatus(own.owner, booking.id, become('completed'))).status).toBe('completed')
  })
})
