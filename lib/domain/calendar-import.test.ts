import { describe, expect, it } from 'vitest'
import { importChanges, isNothing, nextReading } from './calendar-import'
import { blockUid, entryUid, ownUid } from './calendar-uid'

const span = (key: string, start = 0) => ({ key, start, end: start + 1, allDay: false, title: key })
const block = (id: number, key: string, start = 0) => ({
  id,
  key,
  start,
  end: start + 1,
  allDay: false,
  name: key,
})

describe('what has to be done', () => {
  const changes = (present: ReturnType<typeof block>[], spans: ReturnType<typeof span>[]) =>
    importChanges(present, spans, ({ title }) => title)

  it('is nothing where all is as it was, in whatever order', () => {
    expect(isNothing(changes([block(1, 'a'), block(2, 'b')], [span('b'), span('a')]))).toBe(true)
  })

  it('keeps a block for life while its event moves, and names what came and went', () => {
    expect(changes([block(1, 'a'), block(2, 'b')], [span('a', 5), span('c')])).toEqual({
      added: [{ key: 'c', start: 0, end: 1, allDay: false, name: 'c' }],
      changed: [{ id: 1, key: 'a', start: 5, end: 6, allDay: false, name: 'a' }],
      removed: [2],
    })
  })
})

describe('the next reading', () => {
  const minutes = (...terms: Parameters<typeof nextReading>) => Math.round(nextReading(...terms) / 60_000)
  it.each([
    [0, 15],
    [1, 15],
    [2, 30],
    [5, 240],
    [6, 360],
    [100, 360],
  ])('after %i failures comes in %i minutes', (failures, expected) => {
    expect(minutes(failures, null, 0.5)).toBe(expected)
  })

  it('comes no sooner than was asked, but within a day', () => {
    expect([minutes(1, 7200, 0.5), minutes(1, 9_000_000, 0.5)]).toEqual([120, 1440])
  })
})

describe('a UID of ours', () => {
  const [uid, profile] = ['5b0f2c1e-8a57-4c52-9a3e-0d7d5d3f6a10', '0b5d5c64-7f0e-4f0e-8a55-3d9f1c2b4e61']

  it('is known again, a blocked time’s with its business, in any case', () => {
    expect(ownUid(entryUid(uid))).toEqual({ uid, profileUid: null })
    expect(ownUid(` ${blockUid(profile, uid).toUpperCase()}\n`)).toEqual({ uid, profileUid: profile })
  })

  it.each(['', uid, `${uid}@google.com`, `x${uid}@daybook`, `${uid}@daybook.example.org`])(
    '“%s” is none',
    (text) => {
      expect(ownUid(text)).toBeNull()
    },
  )
})
