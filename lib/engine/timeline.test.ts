import { expect, test } from 'vitest'
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
  for (const role of ['staff', 'viewer'] as const) expect(await seenBy(role), role).toEqual([{ subject }])
})
