import { beforeEach, describe, expect, test } from 'vitest'
import { book } from '@/lib/engine/book'
import { changedAt } from '@/lib/engine/changed-at'
import { remove } from '@/lib/engine/remove'
import { type House, openHouse, refusal, wish } from '@/lib/engine/test-house'
import { addStaff, type NewStaff } from './add-staff'
import { changeStaff } from './change-staff'
import { orderStaff } from './order-staff'
import { removeStaff } from './remove-staff'
import { staffMember } from './staff'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const newcomer = (changes: Partial<NewStaff> = {}): NewStaff => ({
  name: 'Cleo',
  title: null,
  email: null,
  phone: null,
  color: '#1d4ed8',
  serviceIds: [],
  locationIds: [],
  ...changes,
})

test('somebody new stands last, offers what they were given, and the change clock moves', async () => {
  const before = await changedAt(house.owner)
  const cleo = await addStaff(house.owner, newcomer({ serviceIds: [house.haircut.id] }))
  expect(cleo).toMatchObject({ name: 'Cleo', serviceIds: [house.haircut.id], archived: false })
  expect(await changedAt(house.owner)).toBeGreaterThan(before)
  const order = await orderStaff(house.owner, [cleo.id])
  expect(order.map(({ name }) => name)).toEqual(['Cleo', 'Ada', 'Ben'])
})

test('a service that is another’s, or nobody’s, is refused where it stands', async () => {
  const other = await openHouse()
  const wishes = [house.haircut.id, other.haircut.id]
  const refused = await refusal(addStaff(house.owner, newcomer({ serviceIds: wishes })))
  expect(refused.details.faults).toEqual([
    { field: 'product_ids/1', code: 'unknown_product', message: 'No such service.' },
  ])
})

test('the last person is not taken from a service, for then it could be booked without anybody', async () => {
  const { ada, haircut, course, owner } = house
  const alone = await refusal(changeStaff(owner, ada.id, { serviceIds: [haircut.id] }))
  expect(alone.details.faults?.[0]).toMatchObject({ field: 'product_ids', code: 'last_operator' })
  expect((await changeStaff(owner, ada.id, { serviceIds: [course.id] })).serviceIds).toEqual([course.id])
})

describe('somebody leaves', () => {
  test('but not while visitors expect them: each of them is named', async () => {
    const first = await book(house.owner, wish(house))
    await book(house.owner, wish(house, { minute: 720 }))
    const refused = await refusal(removeStaff(house.owner, house.ada.id))
    expect(refused.reason).toBe('invalid_transition')
    expect(refused.message).toMatch(/^Ada still has 2 upcoming bookings/)
    expect(refused.details.conflicts?.[0]).toMatchObject({ type: 'booking', bookingId: first.id })
    expect((await staffMember(house.owner, house.ada.id)).archived).toBe(false)
  })

  test('who was ever booked is archived and can come back; nobody books them meanwhile', async () => {
    const booking = await book(house.owner, wish(house, { staffId: house.ben.id }))
    await remove(house.owner, booking.id, null)
    expect(await removeStaff(house.owner, house.ben.id)).toMatchObject({ archived: true })
    await refusal(book(house.owner, wish(house, { staffId: house.ben.id })))
    expect(await changeStaff(house.owner, house.ben.id, { archived: false })).toMatchObject({
      archived: false,
    })
    await book(house.owner, wish(house, { staffId: house.ben.id }))
  })

  test('who never was is gone, unless a service needs them', async () => {
    expect(await removeStaff(house.owner, house.ben.id)).toBeNull()
    expect((await refusal(staffMember(house.owner, house.ben.id))).reason).toBe('not_found')
    expect(await removeStaff(house.owner, house.ada.id)).toMatchObject({ archived: true })
  })
})

test('another house’s people are as nobody, and only who may change settings changes people', async () => {
  const other = await openHouse()
  const attempts = (id: number) => [
    staffMember(house.owner, id),
    changeStaff(house.owner, id, { name: 'Mine' }),
    removeStaff(house.owner, id),
  ]
  const [theirs, nobodys] = await Promise.all(
    [other.ada.id, 2_147_483_000].map((id) => Promise.all(attempts(id).map(refusal))),
  )
  expect(theirs?.map(({ message }) => message)).toEqual(nobodys?.map(({ message }) => message))
  const desk = { ...house.owner, role: 'front_desk' as const }
  expect((await refusal(addStaff(desk, newcomer()))).reason).toBe('forbidden')
  expect((await refusal(orderStaff(desk, [house.ada.id]))).reason).toBe('forbidden')
})
