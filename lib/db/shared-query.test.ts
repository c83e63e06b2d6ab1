import { describe, expect, it } from 'vitest'
import { shared } from './shared-query'

/** A load whose answers the test gives by hand, in the order they were asked for. */
function byHand() {
  const asked: { key: string; callers: number; answer(value: string): void; fail(error: Error): void }[] = []
  const ask = shared<string, string>(
    (key, callers) =>
      new Promise((answer, fail) => {
        asked.push({ key, callers, answer, fail })
      }),
  )
  return { ask, asked }
}

/** Lets everything run that does not wait for an answer. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('callers who ask for the same thing at once', () => {
  it('share the load that begins after they came, never one that began before', async () => {
    const { ask, asked } = byHand()
    const first = ask('a')
    const [second, third] = [ask('a'), ask('a')]
    expect(asked).toHaveLength(1)
    asked[0]?.answer('old')
    expect(await first).toBe('old')
    await settled()
    expect(asked.map(({ callers }) => callers)).toEqual([1, 2])
    asked[1]?.answer('new')
    expect(await Promise.all([second, third])).toEqual(['new', 'new'])
  })

  it('do not wait for callers of another key', () => {
    const { ask, asked } = byHand()
    void ask('a')
    void ask('b')
    expect(asked.map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('all hear of a failure, and the next caller tries anew', async () => {
    const { ask, asked } = byHand()
    const first = ask('a')
    const second = ask('a')
    asked[0]?.fail(new Error('away'))
    await expect(first).rejects.toThrow('away')
    await settled()
    asked[1]?.answer('back')
    expect(await second).toBe('back')
    await settled()
    void ask('a')
    expect(asked.at(-1)?.callers).toBe(1)
    expect(asked).toHaveLength(3)
  })
})
