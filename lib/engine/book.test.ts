import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from './book'
import { daysOf, type House, mailsOf, openHouse, refusal, visitor, wish } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

describe('booking', () => {
  test('a refused booking says what stands in the way and offers times that can be had', async () => {
    const first = await book(house.owner, fresh())
    const again = fresh({ date: first.startsAt.toISOString().slice(0, 10) })
    const { reason, details } = await refusal(book(house.owner, again))
    expect(reason).toBe('slot_taken')
    expect(details.conflicts).toMatchObject([{ type: 'booking', bookingId: first.id, overridable: true }])
    expect(details.suggestions).toHaveLength(3)
    const [offer] = details.suggestions ?? []
    const minute = (offer?.startsAt.getUTCHours() ?? 0) * 60 + (offer?.startsAt.getUTCMinutes() ?? 0)
    expect(minute).not.toBe(600)
  })

  test('an owner may overbook; the booking is marked and told apart by the database', async () => {
    const first = fresh()
    await book(house.owner, first)
    const second = await book(house.owner, { ...first, override: true })
    expect(second.overbooked).toBe(true)
  })

  test('an override where nothing is doubled does not mark a booking as overbooked', async () => {
    const early = await book(house.owner, fresh({ minute: 120, override: true }))
    expect(early.overbooked).toBe(false)
  })

  test('staff without the right to override are refused all the same', async () => {
    const asked = fresh()
    await book(house.owner, asked)
    const staff: Actor = { ...house.owner, role: 'staff', staffId: house.ada.id, canViewAll: false }
    const { details } = await refusal(book(staff, { ...asked, override: true }))
    expect(details.conflicts).toMatchObject([{ type: 'booking', overridable: false }])
  })

  test('anyone means the least busy who is free', async () => {
    const asked = fresh({ staffId: null })
    const first = await book(house.owner, asked)
    const second = await book(house.owner, asked)
    expect(new Set([first.staffId, second.staffId])).toEqual(new Set([house.ada.id, house.ben.id]))
    expect((await refusal(book(house.owner, asked))).reason).toBe('slot_taken')
  })

  test('who books the first seat of a class without an email is one customer, not two', async () => {
    const nameless = { name: 'Only Once', email: null, phone: null, note: '' }
    const { customerId, participants } = await book(
      house.owner,
      fresh({ serviceId: house.course.id, visitor: nameless }),
    )
    expect(participants.map((seat) => seat.customerId)).toEqual([customerId])
    const found = await prisma().customer.count({
      where: { profileId: house.profileId, name: 'Only Once' },
    })
    expect(found).toBe(1)
  })

  test('a person who does not offer the service cannot be asked for', async () => {
    const { reason, details } = await refusal(
      book(house.owner, fresh({ serviceId: house.course.id, staffId: house.ben.id })),
    )
    expect(reason).toBe('validation_failed')
    expect(details.faults).toMatchObject([{ field: 'staffId' }])
  })

  test('the same visitor becomes one customer, in whatever case the address is written', async () => {
    const first = await book(house.owner, fresh({ visitor: visitor('Carla Case') }))
    const second = await book(
      house.owner,
      fresh({ visitor: { ...visitor('Carla Case'), email: 'CARLA.case@example.org' } }),
    )
    expect(second.customerId).toBe(first.customerId)
  })

  test('a class is joined by booking its time again, until it is full', async () => {
    const course = fresh({ serviceId: house.course.id, visitor: visitor('Pia One') })
    const first = await book(house.owner, course)
    const second = await book(house.owner, { ...course, visitor: visitor('Pia Two') })
    expect(second.id).toBe(first.id)
    expect(second.participants.map(({ name }) => name)).toEqual(['Pia One', 'Pia Two'])
    expect((await refusal(book(house.owner, { ...course, visitor: visitor('Pia Two') }))).reason).toBe(
      'duplicate_booking',
    )
    await book(house.owner, { ...course, visitor: visitor('Pia Three') })
    const full = await refusal(book(house.owner, { ...course, visitor: visitor('Pia Four') }))
    expect(full.reason).toBe('capacity_reached')
    expect((await mailsOf(house, first.id)).map(({ recipient }) => recipient)).toEqual([
      'pia.one@example.org',
      'pia.two@example.org',
      'pia.three@example.org',
    ])
  })

  test('a class that has begun is joined by nobody, unless the owner insists', async () => {
    const yesterday = addDays(new Date().toISOString().slice(0, 10), -1)
    const course = wish(house, {
      serviceId: house.course.id,
      date: yesterday,
      visitor: visitor('Early Bird'),
    })
    await book(house.owner, { ...course, override: true })
    const late = { ...course, visitor: visitor('Late Comer') }
    expect((await refusal(book(house.owner, late))).reason).toBe('too_soon')
    expect((await book(house.owner, { ...late, override: true })).participants).toHaveLength(2)
  })

  test('a stay that ends before it begins is refused at its check-out date, however far back', async () => {
    const cabin = { serviceId: house.cabin.id, staffId: null, minute: null }
    for (const days of [0, -1, -6, -400]) {
      const date = addDays(house.monday, 30)
      const stay = wish(house, { ...cabin, date, checkoutDate: addDays(date, days) })
      expect((await refusal(book(house.owner, stay))).details.faults).toMatchObject([
        { field: 'checkoutDate' },
      ])
    }
  })

  test('the day one guest leaves the next may come', async () => {
    const cabin = { serviceId: house.cabin.id, staffId: null, minute: null }
    const date = addDays(house.monday, 40)
    const stay = await book(house.owner, wish(house, { ...cabin, date, checkoutDate: addDays(date, 3) }))
    expect(stay.price).toBe(27_000)
    await book(house.owner, wish(house, { ...cabin, date: addDays(date, 3), checkoutDate: addDays(date, 5) }))
    const clash = wish(house, { ...cabin, date: addDays(date, 2), checkoutDate: addDays(date, 4) })
    expect((await refusal(book(house.owner, clash))).reason).toBe('slot_taken')
    const short = wish(house, { ...cabin, date: addDays(date, 10), checkoutDate: addDays(date, 11) })
    expect((await refusal(book(house.owner, short))).reason).toBe('stay_length')
  })
})
