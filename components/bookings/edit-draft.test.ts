import { describe, expect, it } from 'vitest'
import { clashesIn, draftOf, isTyped, keptMine, shownIn, tookTheirs, typedInto } from './edit-draft'

const first = { visitor_note: 'Vera', internal_note: 'Old' }
const typed = typedInto(draftOf(first), { internal_note: 'Mine' })
const theirs = { ...first, internal_note: 'Theirs' }

describe('two people who edit one booking', () => {
  it('fields nobody typed into follow what others save', () => {
    const now = { ...first, visitor_note: 'Vera, vegan' }
    expect(shownIn(typed, now)).toEqual({ visitor_note: 'Vera, vegan', internal_note: 'Mine' })
    expect(clashesIn(typed, now)).toEqual([])
  })

  it('a field both changed keeps what is typed, and is a clash until somebody decides', () => {
    expect(shownIn(typed, theirs).internal_note).toBe('Mine')
    expect(clashesIn(typed, theirs)).toEqual(['internal_note'])
  })

  it('that both wrote the same is no clash', () => {
    expect(clashesIn(typed, { ...first, internal_note: 'Mine' })).toEqual([])
  })

  it('keeping mine settles it until they change it again', () => {
    const kept = keptMine(typed, theirs)
    expect(shownIn(kept, theirs).internal_note).toBe('Mine')
    expect(clashesIn(kept, theirs)).toEqual([])
    expect(clashesIn(kept, { ...first, internal_note: 'Theirs again' })).toEqual(['internal_note'])
  })

  it('taking theirs gives up what was typed', () => {
    const taken = tookTheirs(typed, theirs)
    expect(shownIn(taken, theirs)).toEqual(theirs)
    expect(isTyped(taken, theirs)).toBe(false)
  })
})

it('what is typed back to what stands there is nothing to lose', () => {
  expect(isTyped(typed, first)).toBe(true)
  expect(isTyped(typedInto(typed, { internal_note: 'Old' }), first)).toBe(false)
})
