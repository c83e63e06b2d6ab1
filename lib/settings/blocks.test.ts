import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changedAt } from '@/lib/engine/changed-at'
import { daysOf, type House, openHouse, refusal, wish } from '@/lib/engine/test-house'
import { addBlock, type BlockWish } from './add-block'
import { addBlockType, blockType, blockTypes, changeBlockType, removeBlockType } from './block-types'
import { changeBlock, findBlock, removeBlock } from './change-block'

let house: House
let day: () => string
beforeAll(async () => {
  house = await openHouse()
  const next = daysOf(house)
  day = () => next().date
})

const blocking = (date: string, changes: Partial<BlockWish> = {}): BlockWish => ({
  staffId: house.ada.id,
  serviceId: null,
  typeId: null,
  name: 'Dentist',
  icon: null,
  allDay: false,
  startDate: date,
  startMinute: 600,
  endDate: date,
  endMinute: 660,
  ...changes,
})
const wholeDay = { allDay: true, startMinute: null, endMinute: null }
const fieldOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).details.faults?.[0]?.field

describe('blocked time', () => {
  test('of a person stands in the way of theirs alone, and goes again', async () => {
    const date = day()
    const { block } = await addBlock(house.owner, blocking(date))
    const why = await refusal(book(house.owner, wish(house, { date })))
    expect(why.details.conflicts?.[0]).toMatchObject({ type: 'block', message: 'Dentist', blockId: block.id })
    await book(house.owner, wish(house, { date, staffId: house.ben.id }))
    await removeBlock(house.owner, block.id)
    expect(await book(house.owner, wish(house, { date }))).toMatchObject({ status: 'confirmed' })
  })

  test('tells the bookings it covers, which stay', async () => {
    const date = day()
    const adas = await book(house.owner, wish(house, { date }))
    const bens = await book(house.owner, wish(house, { date, staffId: house.ben.id }))
    const one = await addBlock(house.owner, blocking(date))
    expect(one.affected).toEqual({ ids: [adas.id], dates: [date] })
    const all = await addBlock(house.owner, blocking(date, { staffId: null, ...wholeDay }))
    expect(all.affected.ids).toEqual([adas.id, bens.id])
    const other = await addBlock(house.owner, blocking(date, { staffId: null, serviceId: house.cabin.id }))
    expect(other.affected.ids).toEqual([])
  })

  test('whole days reach from midnight to midnight of the profile’s zone, over a change of clocks too', async () => {
    const { block } = await addBlock(
      house.owner,
      blocking('2027-03-28', { ...wholeDay, endDate: '2027-03-29', name: 'Away' }),
    )
    expect(block).toMatchObject({
      start: Date.parse('2027-03-27T23:00:00Z'),
      end: Date.parse('2027-03-29T22:00:00Z'),
    })
  })

  test('a time that the clocks skip is refused at its field', async () => {
    const skipped = blocking('2027-03-28', { startMinute: 60, endMinute: 150 })
    const why = await refusal(addBlock(house.owner, skipped))
    expect(why).toMatchObject({
      reason: 'nonexistent_local_time',
      details: { faults: [{ field: 'endTime' }] },
    })
  })

  test.each<[string, (date: string) => Partial<BlockWish>, string]>([
    ['ends before it starts', () => ({ endMinute: 600 }), 'endTime'],
    ['ends on a day before', (date) => ({ endDate: addDays(date, -1) }), 'endDate'],
    ['lasts more than a year', (date) => ({ ...wholeDay, endDate: addDays(date, 366) }), 'endDate'],
    ['whole days with a time', () => ({ allDay: true, endMinute: null }), 'startTime'],
    ['no time', () => ({ endMinute: null }), 'endTime'],
    ['neither name nor type', () => ({ name: null }), 'name'],
    ['an unknown type', () => ({ typeId: 999_999 }), 'typeId'],
    ['an unknown person', () => ({ staffId: 999_999 }), 'staffId'],
    ['an unknown service', () => ({ staffId: null, serviceId: 999_999 }), 'serviceId'],
    ['a person and a service', () => ({ serviceId: house.cabin.id }), 'serviceId'],
  ])('%s is refused', async (_, changes, field) => {
    const date = day()
    expect(await fieldOf(addBlock(house.owner, blocking(date, changes(date))))).toBe(field)
  })

  test('keeps what a change does not name', async () => {
    const date = day()
    const { block } = await addBlock(house.owner, blocking(date))
    const renamed = await changeBlock(house.owner, block.id, { name: 'Doctor' })
    expect(renamed.block).toEqual({ ...block, name: 'Doctor' })
    const longer = await changeBlock(house.owner, block.id, { endMinute: 1440 })
    expect(longer.block).toMatchObject({
      start: block.start,
      end: block.start + 14 * 3_600_000,
      name: 'Doctor',
    })
    const whole = await changeBlock(house.owner, block.id, { allDay: true })
    expect(whole.block).toMatchObject({ allDay: true, start: block.start - 10 * 3_600_000 })
    expect(await fieldOf(changeBlock(house.owner, block.id, { allDay: false }))).toBe('startTime')
    const everybody = await changeBlock(house.owner, block.id, { staffId: null })
    expect(everybody.block).toMatchObject({ staffId: null, serviceId: null })
    const service = await changeBlock(house.owner, block.id, { serviceId: house.cabin.id })
    expect(service.block).toMatchObject({ staffId: null, serviceId: house.cabin.id })
    const back = await changeBlock(house.owner, block.id, { staffId: house.ben.id })
    expect(back.block).toMatchObject({ staffId: house.ben.id, serviceId: null })
  })

  test('of a colleague is not for somebody confined to their own calendar', async () => {
    const date = day()
    const ada: Actor = { ...house.owner, role: 'staff', staffId: house.ada.id, canViewAll: false }
    const bens = await addBlock(house.owner, blocking(date, { staffId: house.ben.id }))
    const everybodys = await addBlock(house.owner, blocking(date, { staffId: null }))
    for (const attempt of [
      () => addBlock(ada, blocking(date, { staffId: house.ben.id })),
      () => addBlock(ada, blocking(date, { staffId: null, serviceId: house.cabin.id })),
      () => changeBlock(ada, bens.block.id, { name: 'Mine' }),
      () => removeBlock(ada, everybodys.block.id),
    ])
      expect(await refusal(attempt())).toMatchObject({ reason: 'forbidden' })
    const own = await addBlock(ada, blocking(date, { staffId: null }))
    expect(own.block.staffId).toBe(house.ada.id)
    expect(await refusal(changeBlock(ada, own.block.id, { staffId: house.ben.id }))).toMatchObject({
      reason: 'forbidden',
    })
    await removeBlock(ada, own.block.id)
  })

  test('moves the change clock, and another house’s is a missing one', async () => {
    const date = day()
    const before = await changedAt(house.owner)
    const { block } = await addBlock(house.owner, blocking(date))
    const after = await changedAt(house.owner)
    expect(after).toBeGreaterThan(before)
    const other = await openHouse()
    for (const attempt of [
      () => findBlock(other.owner, block.id),
      () => changeBlock(other.owner, block.id, { name: 'Mine' }),
      () => removeBlock(other.owner, block.id),
    ])
      expect(await refusal(attempt())).toMatchObject({ reason: 'not_found' })
    expect((await findBlock(house.owner, block.id)).block).toEqual(block)
    await removeBlock(house.owner, block.id)
    expect(await changedAt(house.owner)).toBeGreaterThan(after)
  })
})

describe('types of blocked time', () => {
  test('name and dress what has no name or icon of its own', async () => {
    const type = await addBlockType(house.owner, { name: 'Training', icon: 'school', color: '#818cf8' })
    const { block } = await addBlock(house.owner, blocking(day(), { name: null, typeId: type.id }))
    expect(block).toMatchObject({ name: 'Training', icon: 'school', color: '#818cf8', typeId: type.id })
    await changeBlockType(house.owner, type.id, { icon: 'book' })
    expect((await findBlock(house.owner, block.id)).block).toMatchObject({ icon: 'book' })
  })

  test('in use cannot be deleted, and can be once nothing has it', async () => {
    const type = await addBlockType(house.owner, { name: 'Errand', icon: 'car', color: '#94a3b8' })
    const { block } = await addBlock(house.owner, blocking(day(), { typeId: type.id }))
    expect(await blockType(house.owner, type.id)).toEqual({ ...type, uses: 1 })
    const why = await refusal(removeBlockType(house.owner, type.id))
    expect(why.details.faults).toMatchObject([{ code: 'in_use' }])
    await removeBlock(house.owner, block.id)
    await removeBlockType(house.owner, type.id)
    expect((await blockTypes(house.owner)).map(({ id }) => id)).not.toContain(type.id)
  })

  test('of one house are not there for another', async () => {
    const type = await addBlockType(house.owner, { name: 'Private', icon: 'user', color: '#f0abfc' })
    const other = await openHouse()
    expect(await blockTypes(other.owner)).toEqual([])
    expect(await refusal(blockType(other.owner, type.id))).toMatchObject({ reason: 'not_found' })
    expect(await refusal(changeBlockType(other.owner, type.id, { name: 'Mine' }))).toMatchObject({
      reason: 'not_found',
    })
    expect(await refusal(removeBlockType(other.owner, type.id))).toMatchObject({ reason: 'not_found' })
    const [kept] = await prisma().blockedType.findMany({ where: { id: type.id } })
    expect(kept?.name).toBe('Private')
  })
})
