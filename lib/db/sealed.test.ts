import { afterEach, expect, it, vi } from 'vitest'
import { seal, unseal } from './sealed'

afterEach(() => void vi.unstubAllEnvs())

it('a sealed text opens for its owner, and is not to be read in what is stored', () => {
  const stored = seal('whsec_geheim', 'profile 1')
  expect(unseal(stored, 'profile 1')).toBe('whsec_geheim')
  expect(stored.toString('latin1')).not.toContain('geheim')
  expect(seal('whsec_geheim', 'profile 1').equals(stored)).toBe(false)
})

it('it opens for nobody else, not changed, not cut, and not by another secret of the app', () => {
  const stored = seal('whsec_geheim', 'profile 1')
  expect(unseal(stored, 'profile 2')).toBeNull()
  for (let at = 0; at < stored.length; at += 1) {
    const changed = Buffer.from(stored)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(unseal(changed, 'profile 1')).toBeNull()
  }
  for (const length of [0, 11, 12, 27]) expect(unseal(stored.subarray(0, length), 'profile 1')).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret of the app')
  expect(unseal(stored, 'profile 1')).toBeNull()
})
