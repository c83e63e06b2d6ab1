import { describe, expect, test } from 'vitest'
import type { ConflictJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { grouped, placeFor, servicesAt, withShared } from './why-answers'

const service = (id: number, changes: Partial<ServiceJson> = {}) =>
  ({
    id,
    name: `Service ${id}`,
    kind: 'appointment',
    archived: false,
    operator_ids: [7],
    ...changes,
  }) as ServiceJson
const hours: ConflictJson = {
  type: 'hours',
  message: 'Outside working hours.',
  overridable: true,
  operator_id: 7,
}
const lunch: ConflictJson = {
  type: 'block',
  message: 'Lunch',
  overridable: true,
  blocked_time_id: 3,
  operator_id: 7,
}
const data = (...conflicts: ConflictJson[]) => ({
  open: conflicts.length === 0,
  operator_id: null,
  conflicts,
})

describe('why it is closed is asked', () => {
  test('for what the person of the column offers, and for an object only in its row', () => {
    const services = [
      service(1),
      service(2, { operator_ids: [8] }),
      service(3, { kind: 'rental', operator_ids: [] }),
      service(4, { archived: true }),
    ]
    expect(servicesAt(services, { staffId: 7 }).map(({ id }) => id)).toEqual([1])
    expect(servicesAt(services, { staffId: null }).map(({ id }) => id)).toEqual([1, 2])
    expect(servicesAt(services, { staffId: null, serviceId: 3 }).map(({ id }) => id)).toEqual([3])
  })

  test('by somebody confined to their own calendar for what they offer themselves, whatever they point at', () => {
    const services = [service(1), service(2, { operator_ids: [8] })]
    const asked = (staffId?: number) => servicesAt(services, placeFor({ staffId: staffId ?? null }, 7))
    expect(asked().map(({ id }) => id)).toEqual([1])
    expect(asked(8).map(({ id }) => id)).toEqual([1])
    expect(placeFor({ staffId: 8 }, null)).toEqual({ staffId: 8 })
  })
})

describe('the answers', () => {
  test('that are the same are told once, what is closed before what is free', () => {
    const answers = grouped([
      { service: service(1), data: data() },
      { service: service(2), data: data(hours) },
      { service: service(3), data: data(hours) },
    ])
    expect(answers.map(({ open, services }) => [open, services.map(({ id }) => id)])).toEqual([
      [false, [2, 3]],
      [true, [1]],
    ])
  })

  test('tell a break of everybody once, however many people have it', () => {
    const [answer] = grouped([{ service: service(1), data: data(lunch, { ...lunch, operator_id: 8 }) }])
    expect(answer?.conflicts).toHaveLength(1)
  })

  test('begin with what is in the way of everything', () => {
    const { shared, answers } = withShared(
      grouped([
        { service: service(1), data: data(hours) },
        { service: service(2), data: data(hours, lunch) },
      ]),
    )
    expect(shared).toEqual([hours])
    expect(answers.map(({ conflicts }) => conflicts)).toEqual([[lunch]])
  })

  test('that did not come are said to be missing', () => {
    const [answer] = grouped([{ service: service(1), error: new Error('No connection') }])
    expect(answer).toMatchObject({ open: false, error: { message: 'No connection' } })
  })
})
