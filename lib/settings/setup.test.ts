import { beforeAll, describe, expect, test } from 'vitest'
import { loadGrid } from '@/lib/api/profile-grid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { explain } from '@/lib/engine/explain'
import { type House, openHouse, refusal } from '@/lib/engine/test-house'
import { gridQuery } from '@/lib/wire/profile-inputs'
import { addBlock } from './add-block'
import { addOverrides } from './add-overrides'
import { addBlockType } from './block-types'
import { findBlock } from './change-block'
import { findOverride } from './change-override'
import { setupOf } from './setup'

let house: House
let blockIds: number[]
let overrideIds: number[]

const who = (parts: Partial<Actor>): Actor => ({ ...house.owner, ...parts })
const confined = (staffId: number | null) => who({ role: 'staff', staffId, canViewAll: false })

beforeAll(async () => {
  house = await openHouse()
  const { id: typeId } = await addBlockType(house.owner, { name: 'Doctor', icon: 'heart', color: '#818cf8' })
  const day = { startDate: house.monday, endDate: house.monday, icon: null, allDay: false, serviceId: null }
  const [first, second, third] = await Promise.all([
    addBlock(house.owner, {
      ...day,
      name: 'Dentist',
      typeId,
      staffId: house.ada.id,
      startMinute: 600,
      endMinute: 660,
    }),
    addBlock(house.owner, {
      ...day,
      name: 'Lawyer',
      typeId,
      staffId: house.ben.id,
      startMinute: 600,
      endMinute: 660,
    }),
    addBlock(house.owner, {
      ...day,
      name: 'Inventory',
      typeId,
      staffId: null,
      startMinute: 960,
      endMinute: 1020,
    }),
  ])
  blockIds = [first.block.id, second.block.id, third.block.id]
  const closing = { date: house.monday, closed: true, intervals: [], field: 'date' }
  const [adas, bens] = [
    await addOverrides(house.owner, {
      staffId: house.ada.id,
      days: [{ ...closing, reason: 'Burnout' }],
      replace: false,
    }),
    await addOverrides(house.owner, {
      staffId: house.ben.id,
      days: [{ ...closing, reason: 'Divorce' }],
      replace: false,
    }),
  ]
  overrideIds = [adas, bens].flatMap(({ overrides }) => overrides.map(({ id }) => id))
})

/** All that somebody can read of that Monday’s absences. */
async function readBy(actor: Actor): Promise<string[]> {
  const query = gridQuery.parse({ date_from: house.monday, date_to: house.monday })
  const said = [
    await setupOf(actor),
    await loadGrid(actor, query),
    await Promise.all(blockIds.map((id) => findBlock(actor, id))),
    await Promise.all(overrideIds.map((id) => findOverride(actor, id))),
  ].map((each) => JSON.stringify(each))
  const secrets = ['Dentist', 'Burnout', 'Lawyer', 'Divorce', 'Inventory']
  return secrets.filter((secret) => said.some((text) => text.includes(secret)))
}

describe('why a colleague is not there', () => {
  test.each(['owner', 'manager', 'front_desk', 'viewer'] as const)('is for the %s to read', async (role) => {
    expect(await readBy(who({ role }))).toHaveLength(5)
  })

  test('is for staff to read who see everybody’s calendar', async () => {
    expect(await readBy(who({ role: 'staff', staffId: house.ada.id, canViewAll: true }))).toHaveLength(5)
  })

  test('is not for staff confined to their own; their own reasons and the house’s are', async () => {
    expect(await readBy(confined(house.ada.id))).toEqual(['Dentist', 'Burnout', 'Inventory'])
    expect(await readBy(confined(house.ben.id))).toEqual(['Lawyer', 'Divorce', 'Inventory'])
    expect(await readBy(confined(null))).toEqual(['Inventory'])
  })

  test('is told as “Not available”, without the sort of it and in the language of the house', async () => {
    const ada = confined(house.ada.id)
    const bens = async () => (await setupOf(ada)).blocks.find(({ staffId }) => staffId === house.ben.id)
    expect(await bens()).toMatchObject({ name: 'Not available', typeId: null, icon: null, color: null })
    await prisma().profile.update({ where: { id: house.profileId }, data: { locale: 'de-AT' } })
    expect(await bens()).toMatchObject({ name: 'Nicht verfügbar' })
  })

  test('is not found out by asking why a time is closed', async () => {
    const asked = {
      serviceId: house.haircut.id,
      date: house.monday,
      minute: 600,
      checkoutDate: null,
      duration: null,
    }
    const ofBen = (actor: Actor) => explain(actor, { ...asked, staffId: house.ben.id })
    const told = (await ofBen(house.owner)).conflicts.map(({ message }) => message)
    expect(told).toEqual(expect.arrayContaining(['Lawyer', 'Divorce']))
    expect(await refusal(ofBen(confined(house.ada.id)))).toMatchObject({ reason: 'forbidden' })
    const own = (await explain(confined(house.ada.id), { ...asked, staffId: null })).conflicts
    expect(own.map(({ message }) => message)).toEqual(expect.arrayContaining(['Dentist', 'Burnout']))
  })
})
