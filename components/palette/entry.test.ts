import { IconTag } from '@tabler/icons-react'
import { describe, expect, test } from 'vitest'
import { type Entry, matching } from './entry'

const entry = (label: string, keywords?: string): Entry => ({
  id: label,
  label,
  icon: IconTag,
  ...(keywords && { keywords }),
})
const all = [entry('New booking', 'appointment'), entry('Bookings'), entry('Übersicht')]
const found = (typed: string) => matching(all, typed).map(({ label }) => label)

describe('the palette finds', () => {
  test('by parts of words, in any order and case', () => {
    expect(found('book NEW')).toEqual(['New booking'])
    expect(found('book')).toEqual(['New booking', 'Bookings'])
  })

  test('by words that are not shown, and without accents', () => {
    expect(found('appoint')).toEqual(['New booking'])
    expect(found('ubers')).toEqual(['Übersicht'])
  })

  test('everything before anything is typed, and nothing that is not there', () => {
    expect(found(' ')).toHaveLength(3)
    expect(found('invoice')).toEqual([])
  })
})
