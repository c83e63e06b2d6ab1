import { expect, test } from 'vitest'
import { readLink } from '@/lib/db/visitor-link'
import type { Actor, Role } from '@/lib/domain/actor'
import { book } from './book'
import { openHouse, wish } from './test-house'
import { timeline } from './timeline'

test('who may not read messages is not told what they say: the link in them would let them act as the visitor', async () => {
  const house = await openHouse()
  const { id } = await book(house.owner, wish(house))
  const seenBy = async (role: Role) => {
    const actor: Actor = { ...house.owner, role, staffId: house.ada.id, canViewAll: true }
    return (await timeline(actor, id)).flatMap((entry) => (entry.kind === 'delivery' ? [entry.payload] : []))
  }
  const [subject] = (await seenBy('owner')).map((payload) => payload.subject)
  expect(subject).toContain('Haircut')
  for (const role of ['owner', 'manager', 'front_desk'] as const)
    expect(await seenBy(role), role).toMatchObject([{ subject, text: expect.stringContaining('/b/') }])
  const [{ text = '' } = {}] = await seenBy('owner')
  expect(readLink('booking', /(?<=\/b\/)\S+/.exec(text)?.[0] ?? '')).toMatchObject({ bookingId: id })
  for (const role of ['staff', 'viewer'] as const) expect(await seenBy(role), role).toEqual([{ subject }])
})

test('a key that may only read messages is told what they say, but no link that would change a booking', async () => {
  const house = await openHouse()
  const { id } = await book(house.owner, wish(house))
  const key: Actor = { ...house.owner, kind: 'api_key', scopes: ['bookings.read', 'messages.read'] }
  const told = (await timeline(key, id)).flatMap((entry) =>
    entry.kind === 'delivery' ? [entry.payload] : [],
  )
  expect(told).toEqual([{ subject: expect.any(String), text: expect.stringContaining('/b/') }])
  expect(readLink('booking', /(?<=\/b\/)\S+/.exec(told[0]?.text ?? '')?.[0] ?? '')).toBeNull()
})
