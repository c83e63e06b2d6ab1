import { describe, expect, test } from 'vitest'
import { catalogues, languageOf } from './catalogues'

type Words = { [key: string]: string | Words }

/** Every text by its path: { 'ui.save': 'Save' }. */
const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

/** What a text wants filled in: {name}, {count, plural, …}; the branches of a plural are texts of their own. */
const gaps = (text: string) => [...new Set([...text.matchAll(gap)].map(([, name]) => name))].sort()
const gap = /(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+) ?)\{(\w+)\s*[,}]/g

const english = flat(catalogues.en as Words)
const german = new Map(flat(catalogues.de as Words))

describe('the catalogue', () => {
  test('German says all that English says, and no more', () => {
    expect([...german.keys()].sort()).toEqual(english.map(([path]) => path).sort())
  })

  test('no text is empty', () => {
    expect([...english, ...german].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('both languages fill in the same things', () => {
    const differing = english.filter(([path, text]) => `${gaps(text)}` !== `${gaps(german.get(path) ?? '')}`)
    expect(differing.map(([path]) => path)).toEqual([])
  })

  test('a locale is spoken in its language, others in English', () => {
    expect(['de-AT', 'de', 'DE-ch', 'en-GB', 'fr', 'den'].map(languageOf)).toEqual([
      'de',
      'de',
      'de',
      'en',
      'en',
      'en',
    ])
  })
})
