import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { amend } from '@/lib/engine/amend'
import { book } from '@/lib/engine/book'
import { find } from '@/lib/engine/find'
import { linksOf } from '@/lib/engine/messages'
import { type House, openHouse, visitor, wish } from '@/lib/engine/test-house'
import { type Dialect, speak } from './speak'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const dialect: Dialect = {
  who: async () => house.owner,
  refuse: ({ reason }) => ({ status: 409, body: { reason } }),
}

describe('a request under a key whose work is more than one transaction', () => {
  test('is done whole, and repeated it is answered with all of it', async () => {
    const door = speak(dialect)({
      act: async ({ actor }) => {
        const { id } = await book(actor, wish(house))
        await amend(actor, id, { internalNote: 'in the second transaction' }, null)
        const { visitorName, internalNote } = await find(actor, id)
        return { whose: visitorName, noted: internalNote }
      },
      show: ({ whose, noted }) => ({ status: 201, body: { whose, noted } }),
    })
    const key = randomUUID()
    const post = async () => {
      const request = new Request('http://127.0.0.1/api/x', {
        method: 'POST',
        headers: { 'idempotency-key': key },
      })
      const response = await door(request, { params: Promise.resolve({}) })
      return [response.status, await response.json(), response.headers.get('idempotency-replayed')]
    }
    const answer = { whose: 'Vera Visitor', noted: 'in the second transaction' }
    expect(await post()).toEqual([201, answer, null])
    expect(await post()).toEqual([201, answer, 'true'])
    const free = wish(house, { minute: 720, visitor: visitor('Olaf Other') })
    expect((await book(house.owner, free)).visitorName).toBe('Olaf Other')
  })
})

test('an answer with a visitor’s link is given again as it was, and kept without it', async () => {
  const { manage } = linksOf(house.profileId, { id: 7, linkVersion: 1 }, null)
  const door = speak(dialect)({
    act: async ({ actor }) => book(actor, wish(house, { minute: 840 })),
    show: ({ visitorName }) => ({ status: 201, body: { visitorName, manage, uid: randomUUID() } }),
  })
  const key = randomUUID()
  const post = async () => {
    const request = new Request('http://127.0.0.1/api/y', {
      method: 'POST',
      headers: { 'idempotency-key': key },
    })
    return (await door(request, { params: Promise.resolve({}) })).text()
  }
  const answered = await post()
  const { rows } = await pool().query<{ body: string }>(
    'SELECT body FROM idempotency_record WHERE key = $1',
    [key],
  )
  expect(answered).toContain(manage)
  expect(rows[0]?.body).toContain('Vera Visitor')
  expect(rows[0]?.body).not.toContain(manage.slice(-22))
  expect(JSON.parse(await post())).toMatchObject({ visitorName: 'Vera Visitor', manage })
})
