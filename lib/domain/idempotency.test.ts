import { describe, expect, it } from 'vitest'
import { canonical, keyOf } from './idempotency'

describe('the key of a request', () => {
  it('is the same with quotes and without, and with space around it', () => {
    expect(keyOf('order-17')).toBe('order-17')
    expect(keyOf('"order-17"')).toBe('order-17')
    expect(keyOf('  "order-17" ')).toBe('order-17')
  })

  it('may be of all printable characters, and 255 of them', () => {
    expect(keyOf('!#~')).toBe('!#~')
    expect(keyOf('k'.repeat(255))).toHaveLength(255)
  })

  it('is refused, by name, when it is none', () => {
    for (const header of ['', '""', '"half', 'half"', 'two words', 'a"b', 'schlüssel', 'k'.repeat(256)])
      expect(() => keyOf(header), header).toThrow('Must be 1 to 255 printable characters without spaces.')
    try {
      keyOf('')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        reason: 'validation_failed',
        details: { faults: [{ field: 'Idempotency-Key' }] },
      })
    }
  })
})

describe('a body that is sent again', () => {
  it('is the same in another order of its members, however deep they lie', () => {
    const once = { visitor: { name: 'Vera', email: 'vera@x.test' }, price: 4500, tags: [{ a: 1, b: 2 }] }
    const again = { tags: [{ b: 2, a: 1 }], price: 4500, visitor: { email: 'vera@x.test', name: 'Vera' } }
    expect(canonical(again)).toBe(canonical(once))
    expect(JSON.parse(canonical(again))).toEqual(once)
  })

  it('is another when a value differs, a member is missing or a list goes in another order', () => {
    const body = { ids: [1, 2], note: null }
    const others = [{ ids: [2, 1], note: null }, { ids: [1, 2] }, { ids: ['1', '2'], note: null }, [body]]
    for (const other of others) expect(canonical(other)).not.toBe(canonical(body))
  })

  it('may be missing: that is one body too', () => {
    expect(canonical(undefined)).toBe(canonical(null))
    expect(canonical({})).not.toBe(canonical(null))
    expect(canonical('')).not.toBe(canonical(null))
  })
})
