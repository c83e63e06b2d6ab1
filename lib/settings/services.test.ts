import { beforeEach, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { book } from '@/lib/engine/book'
import { remove } from '@/lib/engine/remove'
import { type House, openHouse, outcomes, refusal, wish } from '@/lib/engine/test-house'
import { addService, type NewService } from './add-service'
import { changeService, type ServiceChange } from './change-service'
import { orderServices } from './order-services'
import { removeService } from './remove-service'
import { service, services } from './services'
import { setupOf } from './setup'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const add = (wanted: Partial<NewService> = {}) =>
  addService(house.owner, { kind: 'appointment', name: 'Beard trim', ...wanted })
const change = (id: number, wanted: ServiceChange, version: number | null = null) =>
  changeService(house.owner, id, wanted, version)
const faultsOf = async (attempt: Promise<unknown>) =>
  (await refusal(attempt)).details.faults?.map(({ field }) => field)
const clock = async () =>
  (await prisma().profileClock.findUniqueOrThrow({ where: { profileId: house.profileId } })).ts
const as = (role: Actor['role'], scopes: Actor['scopes'] = null): Actor => ({ ...house.owner, role, scopes })

describe('a new service', () => {
  test('stands at the end, is as usual for its kind, and can be booked at once', async () => {
    const trim = await add({ staffIds: [house.ben.id, house.ada.id, house.ada.id] })
    expect(trim).toMatchObject({
      version: 1,
      duration: 60,
      priceType: 'per_booking',
      currency: 'EUR',
      staffIds: [house.ada.id, house.ben.id],
      questions: [],
      archived: false,
    })
    expect((await services(house.owner)).at(-1)).toEqual(trim)
    const booking = await book(house.owner, wish(house, { serviceId: trim.id }))
    expect(booking).toMatchObject({ serviceId: trim.id, serviceName: 'Beard trim' })
  })

  test('of another kind is priced as that kind is', async () => {
    expect(await add({ kind: 'group' })).toMatchObject({ priceType: 'per_person', capacityMax: 10 })
    expect(await add({ kind: 'rental' })).toMatchObject({ priceType: 'per_night', duration: 1440 })
  })

  test('that contradicts itself, or names a stranger, leaves nothing behind', async () => {
    const { ada } = await openHouse()
    const before = await services(house.owner)
    expect(await faultsOf(add({ kind: 'group', capacityMin: 4, capacityMax: 3 }))).toEqual(['capacityMax'])
    expect(await faultsOf(add({ priceType: 'free', price: 100 }))).toEqual(['price'])
    expect(await faultsOf(add({ staffIds: [house.ada.id, ada.id] }))).toEqual(['staffIds'])
    expect(await services(house.owner)).toEqual(before)
  })
})

describe('a change', () => {
  test('goes one version up and moves the change clock; what is already so does neither', async () => {
    const before = await clock()
    const once = await change(house.haircut.id, { name: 'Cut and wash', price: 5500 })
    expect(once).toMatchObject({ name: 'Cut and wash', price: 5500, version: 2, duration: 60 })
    const after = await clock()
    expect(after).toBeGreaterThan(before)
    expect(await change(house.haircut.id, { name: 'Cut and wash' })).toEqual(once)
    expect(await clock()).toBe(after)
  })

  test('is refused when somebody else was faster', async () => {
    await change(house.haircut.id, { price: 1 }, 1)
    const late = await refusal(change(house.haircut.id, { price: 2 }, 1))
    expect([late.reason, late.details.version]).toEqual(['version_mismatch', 2])
    expect((await service(house.owner, house.haircut.id)).service.price).toBe(1)
  })

  test('is judged together with what stays', async () => {
    expect(await faultsOf(change(house.course.id, { capacityMin: 4 }))).toEqual(['capacityMin'])
    expect(await faultsOf(change(house.cabin.id, { maxNights: 1 }))).toEqual(['maxNights'])
    expect(await faultsOf(change(house.cabin.id, { checkOutMinute: 901 }))).toEqual(['checkOutMinute'])
    expect(await change(house.cabin.id, { priceType: 'free' })).toMatchObject({ price: 0 })
  })

  test('of who offers it counts from then on', async () => {
    await change(house.haircut.id, { staffIds: [house.ben.id] })
    expect((await refusal(book(house.owner, wish(house)))).reason).toBe('validation_failed')
    await change(house.haircut.id, { staffIds: [] })
    expect(await book(house.owner, wish(house, { staffId: null }))).toMatchObject({ staffId: null })
  })

  test('keeps questions as they are asked', async () => {
    const question = {
      id: 'allergies',
      label: 'Allergies?',
      type: 'text',
      required: true,
      options: [],
    } as const
    const { questions } = await change(house.haircut.id, { questions: [{ ...question, options: [] }] })
    expect(questions).toEqual([question])
  })

  test('of the kind is possible until somebody books', async () => {
    expect(await change(house.haircut.id, { kind: 'group', priceType: 'per_person' })).toMatchObject({
      kind: 'group',
    })
    await change(house.haircut.id, { kind: 'appointment', priceType: 'per_booking' })
    await book(house.owner, wish(house))
    expect(await faultsOf(change(house.haircut.id, { kind: 'group', priceType: 'per_person' }))).toEqual([
      'kind',
    ])
  })

  test('waits for a booking that is being made, and the booking for it', async () => {
    const attempts = [1, 2, 3, 4].flatMap((n) => [
      book(house.owner, wish(house, { minute: 540 + n * 60, staffId: null })),
      change(house.haircut.id, {
        bufferAfter: n,
        staffIds: n % 2 ? [house.ada.id] : [house.ada.id, house.ben.id],
      }),
    ])
    expect((await outcomes(attempts)).reasons).not.toHaveProperty('unavailable')
    const { rows } = await pool().query(
      'SELECT FROM booking WHERE profile_id = $1 AND service_id = $2 AND staff_id IS NULL',
      [house.profileId, house.haircut.id],
    )
    expect(rows).toEqual([])
  })
})

describe('taken out of the offer', () => {
  test('what nobody ever booked is deleted', async () => {
    expect(await removeService(house.owner, house.course.id)).toBeNull()
    expect((await refusal(service(house.owner, house.course.id))).reason).toBe('not_found')
  })

  test('what was booked is archived: its bookings keep their name, nobody books it again until it is back', async () => {
    const booking = await book(house.owner, wish(house))
    expect((await service(house.owner, house.haircut.id)).booked).toEqual({ total: 1, upcoming: 1 })
    expect(await removeService(house.owner, house.haircut.id)).toMatchObject({ archived: true, version: 2 })
    expect(await removeService(house.owner, house.haircut.id)).toMatchObject({ archived: true, version: 2 })
    expect(booking.serviceName).toBe('Haircut')
    expect((await refusal(book(house.owner, wish(house, { minute: 720 })))).details.faults).toMatchObject([
      { field: 'serviceId' },
    ])
    await change(house.haircut.id, { archived: false })
    expect(await book(house.owner, wish(house, { minute: 720 }))).toMatchObject({ serviceName: 'Haircut' })
  })

  test('a deleted booking keeps its service as well', async () => {
    const booking = await book(house.owner, wish(house))
    await remove(house.owner, booking.id, null)
    expect(await removeService(house.owner, house.haircut.id)).toMatchObject({ archived: true })
    expect((await service(house.owner, house.haircut.id)).booked).toEqual({ total: 1, upcoming: 0 })
  })

  test('a race of bookings and a removal leaves no booking without its service', async () => {
    const attempts = [9, 10, 11, 12].map((hour) => book(house.owner, wish(house, { minute: hour * 60 })))
    const [outcome] = await Promise.all([removeService(house.owner, house.haircut.id), outcomes(attempts)])
    const { rows } = await pool().query('SELECT FROM booking WHERE profile_id = $1', [house.profileId])
    expect(rows.length === 0 || outcome?.archived).toBe(true)
  })
})

describe('the order', () => {
  const names = async () => (await services(house.owner)).map(({ name }) => name)

  test('is as given; what was not named follows as it stood', async () => {
    await orderServices(house.owner, [house.cabin.id, house.haircut.id])
    expect(await names()).toEqual(['Cabin', 'Haircut', 'Course'])
    const before = await clock()
    await orderServices(house.owner, [house.cabin.id])
    expect(await clock()).toBe(before)
    expect((await services(house.owner)).map(({ version }) => version)).toEqual([1, 1, 1])
  })

  test('knows nobody else’s services', async () => {
    const other = await openHouse()
    const faults = await faultsOf(orderServices(house.owner, [house.cabin.id, other.cabin.id]))
    expect(faults).toEqual(['ids/1'])
    expect(await names()).toEqual(['Haircut', 'Course', 'Cabin'])
  })
})

describe('who may', () => {
  test('change services: owners and managers', async () => {
    for (const role of ['front_desk', 'staff', 'viewer'] as const) {
      const actor = as(role)
      for (const attempt of [
        () => addService(actor, { kind: 'appointment', name: 'No' }),
        () => changeService(actor, house.haircut.id, { price: 0 }, null),
        () => removeService(actor, house.haircut.id),
        () => orderServices(actor, [house.haircut.id]),
      ])
        expect((await refusal(attempt())).reason).toBe('forbidden')
      expect((await services(actor)).length).toBe(3)
    }
  })

  test('know what a service costs the business, and say it', async () => {
    await change(house.haircut.id, { cost: 1200 })
    const costs = async (actor: Actor) => [
      (await services(actor))[0]?.cost,
      (await service(actor, house.haircut.id)).service.cost,
      (await setupOf(actor)).services[0]?.cost,
    ]
    expect(await costs(as('manager'))).toEqual([1200, 1200, 1200])
    expect(await costs(as('front_desk'))).toEqual([null, null, null])
    const key = as('owner', ['settings.write', 'setup.read'])
    expect(await costs(key)).toEqual([null, null, null])
    expect((await refusal(changeService(key, house.haircut.id, { cost: 1 }, null))).reason).toBe('forbidden')
    expect(await changeService(key, house.haircut.id, { price: 1 }, null)).toMatchObject({
      price: 1,
      cost: null,
    })
    expect(await costs(house.owner)).toEqual([1200, 1200, 1200])
  })

  test('see a service: nobody of another house', async () => {
    const other = await openHouse()
    const reasons = await Promise.all(
      [service(other.owner, house.haircut.id), removeService(other.owner, house.haircut.id)].map(
        async (attempt) => (await refusal(attempt)).reason,
      ),
    )
    expect(reasons).toEqual(['not_found', 'not_found'])
    expect((await services(other.owner)).map(({ id }) => id)).not.toContain(house.haircut.id)
  })
})
