import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/domain/refusal'
import { exportQuery, listQuery, newStatus } from '@/lib/wire/profile-inputs'
import { serviceOrder } from '@/lib/wire/profile-service-inputs'
import { staffOrder } from '@/lib/wire/profile-staff-inputs'
import { readBody, readQuery } from './parse'

const asked = (query: string) => new Request(`http://daybook.test/?${query}`)
const sent = (body: BodyInit) =>
  new Request('http://daybook.test/', {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json' },
  })

async function refused(attempt: () => unknown) {
  try {
    await attempt()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { reason, details } = error
    return [reason, ...(details.faults ?? []).map(({ field, message }) => `${field}: ${message}`)]
  }
  return 'not refused'
}

describe('a parameter that is repeated', () => {
  test('is a list, where a list may be named with commas', () => {
    const apart = readQuery(asked('status=confirmed&status=pending'), listQuery)
    expect(apart).toEqual(readQuery(asked('status=confirmed,pending'), listQuery))
    expect(readQuery(asked('columns=visitor_name&columns=price'), exportQuery)).toEqual({
      columns: 'visitor_name,price',
    })
  })

  test.each(['operator_id=1&operator_id=2', 'sort=price&sort=price', 'search=a&search=b', 'limit=5&limit=5'])(
    'is refused at its name otherwise: %s',
    async (query) => {
      const [name] = query.split('=')
      expect(await refused(() => readQuery(asked(query), listQuery))).toEqual([
        'validation_failed',
        `${name}: May be given only once.`,
      ])
    },
  )

  test('is ignored like any other where nobody knows it', () => {
    expect(readQuery(asked('page=1&page=2'), listQuery)).toEqual({})
  })
})

test('a body that is no UTF-8 is as wrong as one that is no JSON', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"status":"cancelled","reason":"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}'),
  ])
  expect(await refused(() => readBody(sent(bytes), newStatus))).toEqual(['malformed'])
  expect(await refused(() => readBody(sent(bytes), undefined))).toEqual(['malformed'])
  expect(await readBody(sent('{"status":"cancelled","reason":"Grüße 💐"}'), newStatus)).toMatchObject({
    reason: 'Grüße 💐',
  })
})

test.each([serviceOrder, staffOrder])('an order names each once', async (order) => {
  expect(await readBody(sent('{"ids":[2,1]}'), order)).toEqual({ ids: [2, 1] })
  expect(await refused(() => readBody(sent('{"ids":[1,1]}'), order))).toEqual([
    'validation_failed',
    'ids: Names one of them twice.',
  ])
})
