import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { notify } from './notify'
import { reschedule } from './reschedule'
import { become, daysOf, type House, mailsOf, move, openHouse, refusal, visitor, wish } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

describe('moving', () => {
  test('keeps the id, raises the version and never collides with itself', async () => {
    const booking = await book(house.owner, fresh())
    const moved = await reschedule(house.owner, booking.id, { ...move, minute: 615 })
    expect(moved).toMatchObject({ id: booking.id, uid: booking.uid, version: 2 })
    expect(moved.startsAt.getTime() - booking.startsAt.getTime()).toBe(15 * 60_000)
  })

  test('to where it stands changes nothing, also when who has it gives the service no more', async () => {
    const booking = await book(house.owner, fresh())
    const offer = { profileId: house.profileId, serviceId: booking.serviceId, staffId: booking.staffId ?? 0 }
    await prisma().serviceStaff.deleteMany({ where: offer })
    const still = await reschedule(house.owner, booking.id, {
      ...move,
      minute: 600,
      staffId: booking.staffId,
    })
    const later = await refusal(reschedule(house.owner, booking.id, { ...move, minute: 615 }))
    await prisma().serviceStaff.create({ data: offer })
    expect(still.version).toBe(1)
    expect(later.reason).toBe('validation_failed')
  })

  test('several moves become one mail, from the original to the final time', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 690 })
    await reschedule(house.owner, booking.id, { ...move, minute: 840 })
    const mails = (await mailsOf(house, booking.id)).filter(({ kind }) => kind === 'rescheduled')
    expect(mails.map(({ state, seconds }) => [state, seconds])).toEqual([
      ['withdrawn', 10],
      ['waiting', 10],
    ])
    expect(mails[1]?.text).toContain('10:00')
    expect(mails[1]?.text).toContain('14:00')
    expect(mails[1]?.text).not.toContain('11:30')
  })

  test('moved back, nobody is told', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await reschedule(house.owner, booking.id, { ...move, minute: 600 })
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['rescheduled', 'withdrawn'],
    ])
  })

  test('“don’t tell” takes back the mail that waits, and moves nothing', async () => {
    const booking = await book(house.owner, fresh())
    const moved = await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    const quiet = await reschedule(house.owner, booking.id, { ...move, tell: false })
    expect(quiet.version).toBe(moved.version)
    expect((await mailsOf(house, booking.id)).at(-1)).toMatchObject({
      kind: 'rescheduled',
      state: 'withdrawn',
    })
  })

  test('somebody who saw an older version is told so', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    const { reason, details } = await refusal(
      reschedule(house.owner, booking.id, { ...move, minute: 720, version: 1 }),
    )
    expect([reason, details.version]).toEqual(['version_mismatch', 2])
    expect(details.changes).toMatchObject([{ type: 'rescheduled', by: 'Olga Owner' }])
  })

  test('to anyone: the present person is kept when free, else another is found', async () => {
    const asked = fresh()
    const booking = await book(house.owner, asked)
    const later = await reschedule(house.owner, booking.id, { ...move, minute: 660, staffId: null })
    expect(later.staffId).toBe(house.ada.id)
    await book(house.owner, { ...asked, minute: 780, visitor: visitor('In the way') })
    const other = await reschedule(house.owner, booking.id, { ...move, minute: 780, staffId: null })
    expect([other.staffId, other.staffName]).toEqual([house.ben.id, 'Ben'])
  })

  test('what is cancelled stays where it is', async () => {
    const booking = await book(house.owner, fresh())
    await changeStatus(house.owner, booking.id, become('cancelled'))
    expect((await refusal(reschedule(house.owner, booking.id, { ...move, minute: 660 }))).reason).toBe(
      'invalid_transition',
    )
  })

  test('a refused move is not offered the time it stands at', async () => {
    const asked = fresh()
    const booking = await book(house.owner, asked)
    await book(house.owner, { ...asked, minute: 660, visitor: visitor('In the way') })
    const { details } = await refusal(reschedule(house.owner, booking.id, { ...move, minute: 630 }))
    expect(details.suggestions).toHaveLength(3)
    const starts = details.suggestions?.map(({ startsAt }) => startsAt.getTime())
    expect(starts).not.toContain(booking.startsAt.getTime())
  })

  test('to a service of another kind is refused at the service', async () => {
    const booking = await book(house.owner, fresh())
    const { details } = await refusal(
      reschedule(house.owner, booking.id, { ...move, serviceId: house.cabin.id }),
    )
    expect(details.faults).toMatchObject([{ field: 'serviceId' }])
  })

  test('a stay sold by the night costs its new nights; an agreed price is kept', async () => {
    const date = addDays(house.monday, 60)
    const cabin = {
      serviceId: house.cabin.id,
      staffId: null,
      minute: null,
      date,
      checkoutDate: addDays(date, 2),
    }
    const stay = await book(house.owner, wish(house, cabin))
    const longer = await reschedule(house.owner, stay.id, { ...move, checkoutDate: addDays(date, 5) })
    expect([stay.price, longer.price]).toEqual([18_000, 45_000])
    await amend(house.owner, stay.id, { price: 40_000 }, null)
    const later = await reschedule(house.owner, stay.id, { ...move, checkoutDate: addDays(date, 4) })
    expect(later.price).toBe(40_000)
  })
})

describe('telling', () => {
  test('notify sends at once what was waiting, once however often it is asked before that', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await notify(house.owner, booking.id)
    await notify(house.owner, booking.id)
    const mails = (await mailsOf(house, booking.id)).slice(1)
    expect(mails.map(({ state, seconds }) => [state, seconds])).toEqual([
      ['withdrawn', 10],
      ['withdrawn', 0],
      ['waiting', 0],
    ])
    expect(mails[1]?.text).toContain('10:00')
  })

  test('a visitor without an address cannot be written to', async () => {
    const booking = await book(
      house.owner,
      fresh({ visitor: { name: 'Walk-in', email: null, phone: null, note: '' } }),
    )
    expect((await refusal(notify(house.owner, booking.id))).details.faults).toMatchObject([
      { field: 'visitorEmail' },
    ])
  })

  test('who asks to write where mails came back is told so, not that it was done', async () => {
    const booking = await book(house.owner, fresh())
    const bounced = (at: Date | null) =>
      prisma().customer.updateMany({
        where: { profileId: house.profileId, id: booking.customerId ?? 0 },
        data: { mailBouncedAt: at },
      })
    await bounced(new Date())
    const { details } = await refusal(notify(house.owner, booking.id))
    await bounced(null)
    expect(details.faults).toMatchObject([{ field: 'visitorEmail', code: 'blocked' }])
    expect(await mailsOf(house, booking.id)).toHaveLength(1)
    await notify(house.owner, booking.id)
    expect(await mailsOf(house, booking.id)).toHaveLength(2)
  })
})
