import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { changedAt } from '@/lib/engine/changed-at'
import { openHouse, refusal } from '@/lib/engine/test-house'
import { addView, changeView, removeView, savedViews } from './saved-views'

let olga: Actor
let oscar: Actor
beforeAll(async () => {
  const { owner } = await openHouse()
  const user = (email: string) => prisma().user.create({ data: { email, name: email, passwordHash: 'none' } })
  olga = { ...owner, id: (await user('olga@daybook.test')).id }
  oscar = { ...owner, id: (await user('oscar@daybook.test')).id }
})

const view = (name: string, query = '?status=pending') => ({ page: 'bookings', name, query })
const names = async (actor: Actor) => (await savedViews(actor, 'bookings')).map(({ name }) => name)

test('somebody’s views are kept, renamed and forgotten, and nobody else sees them', async () => {
  const ts = await changedAt(olga)
  const kept = await addView(olga, view('Mine'))
  await addView(oscar, view('Mine'))
  expect(await changeView(olga, kept.id, { name: 'Open ones' })).toMatchObject({
    name: 'Open ones',
    query: '?status=pending',
  })
  expect(await changeView(olga, kept.id, { query: '?staff=3' })).toMatchObject({ name: 'Open ones' })
  expect([await names(olga), await names(oscar)]).toEqual([['Open ones'], ['Mine']])
  expect(await savedViews(olga, 'customers')).toEqual([])
  expect((await refusal(changeView(oscar, kept.id, { name: 'Taken over' }))).reason).toBe('not_found')
  expect((await refusal(removeView(oscar, kept.id))).reason).toBe('not_found')
  await removeView(olga, kept.id)
  expect([await names(olga), await names(oscar)]).toEqual([[], ['Mine']])
  expect(await changedAt(olga)).toBe(ts)
})

test('two views of one name are refused at the name', async () => {
  await addView(olga, view('Twice'))
  const other = await addView(olga, view('Once'))
  for (const attempt of [
    () => addView(olga, view('Twice')),
    () => changeView(olga, other.id, { name: 'Twice' }),
  ])
    expect((await refusal(attempt())).details.faults).toMatchObject([{ field: 'name', code: 'taken' }])
})

test('an API key has no views', async () => {
  const key: Actor = { ...olga, kind: 'api_key' }
  for (const attempt of [
    () => savedViews(key, 'bookings'),
    () => addView(key, view('Key')),
    () => removeView(key, 1),
  ])
    expect((await refusal(attempt())).reason).toBe('forbidden')
})
