import { beforeAll, describe, expect, test, vi } from 'vitest'
import { pool } from '@/lib/db/client'
import { query } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { addApiKey } from './add-api-key'
import { apiKeys, findApiKey } from './api-keys'
import { changeApiKey } from './change-api-key'
import type { KeyTerms } from './key-terms'
import { revokeApiKey } from './revoke-api-key'
import { rotateApiKey } from './rotate-api-key'
import { newKey, newMember, request } from './test-accounts'
import { who } from './who'

let owner: Actor
beforeAll(async () => {
  const { profileId, userId } = await newMember()
  owner = {
    profileId,
    kind: 'user',
    id: userId,
    name: 'Olga',
    role: 'owner',
    staffId: null,
    canViewAll: true,
    scopes: null,
  }
})

const wish = (terms: Partial<KeyTerms> = {}): KeyTerms => ({
  name: 'Website',
  role: 'manager',
  scopes: ['bookings.write'],
  staffId: null,
  expiresAt: null,
  ...terms,
})
const actorOf = (secret: string) => who(request({ authorization: `Bearer ${secret}` }))
/** What became of attempts, each word once. */
const outcomes = async (...attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts)
  return [...new Set(settled.map((one) => (one.status === 'rejected' ? one.reason.reason : 'allowed')))]
}
const unauthenticated = { reason: 'unauthenticated' }
const forbidden = { reason: 'forbidden' }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
/** As if so many hours had passed for the secrets of a key. */
const later = (id: number, hours: number) =>
  query('', `UPDATE api_key SET previous_until = previous_until - $1 * interval '1 hour' WHERE id = $2`, [
    hours,
    id,
  ])

describe('a key', () => {
  test('opens what it was made for, and is known again without its secret', async () => {
    const { key, secret } = await addApiKey(owner, wish())
    expect(await actorOf(secret)).toMatchObject({
      profileId: owner.profileId,
      kind: 'api_key',
      id: key.id,
      role: 'manager',
      scopes: ['bookings.write'],
    })
    expect(secret.startsWith(`${key.prefix}_`)).toBe(true)
    expect(secret.endsWith(key.last4)).toBe(true)
    expect(key).toMatchObject({
      name: 'Website',
      createdBy: 'Olga',
      usedAt: null,
      revokedAt: null,
      previous: null,
    })
    expect(JSON.stringify(await apiKeys(owner))).not.toContain(secret)
    await vi.waitUntil(async () => (await findApiKey(owner, key.id)).usedAt)
  })

  test('that is mistyped is refused without asking the database', async () => {
    const { secret } = await addApiKey(owner, wish())
    const connect = vi.spyOn(pool(), 'connect')
    await expect(actorOf(secret.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')))).rejects.toMatchObject(
      unauthenticated,
    )
    expect(connect).not.toHaveBeenCalled()
    connect.mockRestore()
  })

  test('of an operator is listed among the others, without a prefix', async () => {
    const { id } = await newKey(owner.profileId)
    expect(await findApiKey(owner, id)).toMatchObject({ createdBy: null, last4: expect.any(String) })
    await expect(findApiKey(owner, 2_000_000_000)).rejects.toMatchObject({ reason: 'not_found' })
  })

  test('may be renamed, narrowed and ended later; its secret stays', async () => {
    const { key, secret } = await addApiKey(owner, wish({ expiresAt: inDays(1) }))
    const end = inDays(30)
    const changed = await changeApiKey(owner, key.id, {
      name: 'Kiosk',
      scopes: ['bookings.read'],
      expiresAt: end,
    })
    expect(changed).toMatchObject({
      name: 'Kiosk',
      scopes: ['bookings.read'],
      role: 'manager',
      expiresAt: end,
    })
    expect(await actorOf(secret)).toMatchObject({ name: 'Kiosk', scopes: ['bookings.read'] })
  })

  test('is refused from the moment it is revoked, and nothing brings it back', async () => {
    const { key, secret } = await addApiKey(owner, wish())
    const { secret: second } = await rotateApiKey(owner, key.id, 24)
    expect(await revokeApiKey(owner, key.id)).toMatchObject({ revokedBy: 'Olga', previous: null })
    await expect(actorOf(secret)).rejects.toMatchObject(unauthenticated)
    await expect(actorOf(second)).rejects.toMatchObject(unauthenticated)
    expect(
      await outcomes(
        revokeApiKey(owner, key.id),
        rotateApiKey(owner, key.id, 0),
        changeApiKey(owner, key.id, { name: 'Alive' }),
      ),
    ).toEqual(['invalid_transition'])
    expect((await apiKeys(owner)).at(-1)?.revokedAt).toBeTruthy()
  })

  test('has a time ahead of it, and whose calendar it is where it is one person’s', async () => {
    await expect(addApiKey(owner, wish({ expiresAt: inDays(-1) }))).rejects.toMatchObject({
      details: { faults: [{ field: 'expiresAt', code: 'in_the_past' }] },
    })
    await expect(addApiKey(owner, wish({ role: 'staff' }))).rejects.toMatchObject({
      details: { faults: [{ field: 'staffId', code: 'required' }] },
    })
    await expect(addApiKey(owner, wish({ role: 'staff', staffId: 1_999_999_999 }))).rejects.toMatchObject({
      details: { faults: [{ field: 'staffId', code: 'unknown_operator' }] },
    })
  })

  test('has no scope for what its role may not, also when its role is lowered', async () => {
    const beyond = { details: { faults: [{ field: 'scopes', code: 'beyond_role' }] } }
    const scopes: KeyTerms['scopes'] = ['bookings.read', 'bookings.write']
    await expect(addApiKey(owner, wish({ role: 'viewer', scopes }))).rejects.toMatchObject(beyond)
    const { key } = await addApiKey(owner, wish({ scopes }))
    await expect(changeApiKey(owner, key.id, { role: 'viewer' })).rejects.toMatchObject(beyond)
    expect(await changeApiKey(owner, key.id, { role: 'viewer', scopes: ['bookings.read'] })).toMatchObject({
      role: 'viewer',
      scopes: ['bookings.read'],
    })
  })
})

describe('a new secret', () => {
  test('leaves the former one good for as long as was chosen, and shows whether it is still used', async () => {
    const { key, secret } = await addApiKey(owner, wish())
    const rotated = await rotateApiKey(owner, key.id, 24)
    expect(rotated.secret).not.toBe(secret)
    expect(rotated.key).toMatchObject({ id: key.id, rotatedBy: 'Olga', usedAt: null })
    expect(rotated.key.previous?.last4).toBe(secret.slice(-4))
    expect(await actorOf(secret)).toEqual(await actorOf(rotated.secret))
    await vi.waitUntil(async () => (await findApiKey(owner, key.id)).previous?.usedAt)
    await later(key.id, 23)
    expect(await actorOf(secret)).toMatchObject({ id: key.id })
    await later(key.id, 1)
    await expect(actorOf(secret)).rejects.toMatchObject(unauthenticated)
    expect((await findApiKey(owner, key.id)).previous).toBeNull()
    expect(await actorOf(rotated.secret)).toMatchObject({ id: key.id })
  })

  test('ends the former one at once where no overlap is wished, and always the one before that', async () => {
    const { key, secret: first } = await addApiKey(owner, wish())
    const { secret: second } = await rotateApiKey(owner, key.id, 168)
    const { secret: third } = await rotateApiKey(owner, key.id, 168)
    await expect(actorOf(first)).rejects.toMatchObject(unauthenticated)
    expect(await actorOf(second)).toMatchObject({ id: key.id })
    await rotateApiKey(owner, key.id, 0)
    for (const former of [second, third]) await expect(actorOf(former)).rejects.toMatchObject(unauthenticated)
  })

  test('is not made for a key that has expired', async () => {
    const { key, secret } = await addApiKey(owner, wish({ expiresAt: inDays(1) }))
    await query('', `UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1`, [key.id])
    await expect(actorOf(secret)).rejects.toMatchObject(unauthenticated)
    await expect(rotateApiKey(owner, key.id, 24)).rejects.toMatchObject({ reason: 'invalid_transition' })
    await changeApiKey(owner, key.id, { expiresAt: null })
    expect(await actorOf(secret)).toMatchObject({ id: key.id })
  })
})

describe('who may', () => {
  test('are owners and managers, each up to their own role', async () => {
    const mighty = (await addApiKey(owner, wish({ role: 'owner' }))).key
    const manager: Actor = { ...owner, role: 'manager' }
    expect(
      await outcomes(
        addApiKey(manager, wish({ role: 'owner' })),
        rotateApiKey(manager, mighty.id, 0),
        revokeApiKey(manager, mighty.id),
        changeApiKey(manager, mighty.id, { role: 'manager' }),
        addApiKey({ ...owner, role: 'front_desk' }, wish({ role: 'viewer' })),
        apiKeys({ ...owner, role: 'staff' }),
      ),
    ).toEqual(['forbidden'])
    const own = (await addApiKey(manager, wish())).key
    await expect(changeApiKey(manager, own.id, { role: 'owner' })).rejects.toMatchObject(forbidden)
    expect(await revokeApiKey(manager, own.id)).toMatchObject({ revokedBy: 'Olga' })
  })

  test('is a key with that scope, for keys that do no more than it does, and no longer', async () => {
    const scopes: KeyTerms['scopes'] = ['bookings.write', 'keys.write']
    const end = inDays(3)
    const { key, secret } = await addApiKey(owner, wish({ scopes, expiresAt: end }))
    const maker = await actorOf(secret)
    expect((await addApiKey(maker, wish({ expiresAt: end }))).key).toMatchObject({ createdBy: 'Website' })
    for (const terms of [
      wish({ expiresAt: end, scopes: null }),
      wish({ expiresAt: end, scopes: ['settings.write'] }),
      wish({ expiresAt: end, role: 'owner' }),
      wish({ expiresAt: inDays(4) }),
      wish(),
    ])
      await expect(addApiKey(maker, terms)).rejects.toMatchObject(forbidden)
    await expect(changeApiKey(maker, key.id, { expiresAt: null })).rejects.toMatchObject(forbidden)
    await expect(changeApiKey(maker, key.id, { scopes: null })).rejects.toMatchObject(forbidden)
    const reader = await actorOf((await addApiKey(owner, wish())).secret)
    await expect(apiKeys(reader)).rejects.toMatchObject(forbidden)
  })

  test('is nobody of another business', async () => {
    const { key } = await addApiKey(owner, wish())
    const stranger: Actor = { ...owner, profileId: (await newMember()).profileId }
    expect(
      await outcomes(
        findApiKey(stranger, key.id),
        changeApiKey(stranger, key.id, { name: 'Mine' }),
        rotateApiKey(stranger, key.id, 0),
        revokeApiKey(stranger, key.id),
      ),
    ).toEqual(['not_found'])
    expect(await apiKeys(stranger)).toEqual([])
  })
})
