import { beforeAll, expect, test } from 'vitest'
import { addDays, localOf } from '@/lib/domain/local-time'
import { book } from './book'
import { changeStatus } from './change-status'
import { become, type House, mailsOf, openHouse, visitor, wish } from './test-house'

let house: House
let yesterday: string
beforeAll(async () => {
  house = await openHouse()
  yesterday = addDays(localOf(Date.now(), 'Europe/Berlin').date, -1)
})

const noted = (changes = {}) =>
  book(house.owner, wish(house, { date: yesterday, override: true, ...changes }))
const kinds = async ({ id }: { id: number }) => (await mailsOf(house, id)).map(({ kind }) => kind)

test('of a visit that is over nobody is told that it is confirmed, or cancelled; a review is asked for', async () => {
  const came = await noted()
  expect(await kinds(came)).toEqual([])
  await changeStatus(house.owner, came.id, become('completed'))
  expect(await kinds(came)).toEqual(['review_request'])

  const never = await noted({ minute: 720 })
  await changeStatus(house.owner, never.id, become('cancelled'))
  await changeStatus(house.owner, never.id, become('confirmed'))
  expect(await kinds(never)).toEqual([])
})

test('nor who is put down for a class that has met', async () => {
  const course = { serviceId: house.course.id, minute: 840 }
  const met = await noted({ ...course, visitor: visitor('Ada Attended') })
  await noted({ ...course, visitor: visitor('Ben Been') })
  expect(await kinds(met)).toEqual([])
})
