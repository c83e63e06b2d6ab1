import { expect, test } from 'vitest'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { groupsOf, reordered } from './service-order'

const service = (id: number, kind: ServiceJson['kind'], archived = false) =>
  ({ id, kind, archived }) as ServiceJson
const all = [
  service(1, 'appointment'),
  service(2, 'rental'),
  service(3, 'appointment', true),
  service(4, 'appointment'),
  service(5, 'appointment'),
]
const ids = (services: ServiceJson[]) => services.map(({ id }) => id)

test('services stand by kind, in their order, without those that are archived', () => {
  expect(groupsOf(all).map(({ kind, services }) => [kind, ids(services)])).toEqual([
    ['appointment', [1, 4, 5]],
    ['rental', [2]],
  ])
})

test('one that moves among its kind leaves all others where they stand', () => {
  expect(ids(reordered(all, 'appointment', 2, 0))).toEqual([5, 2, 3, 1, 4])
  expect(ids(reordered(all, 'appointment', 0, 1))).toEqual([4, 2, 3, 1, 5])
  expect(ids(reordered(all, 'rental', 0, 0))).toEqual(ids(all))
})
