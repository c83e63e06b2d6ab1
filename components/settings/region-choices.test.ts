import { expect, test } from 'vitest'
import { regionChoices } from './region-choices'

const labelled = (language: string, value: string) =>
  regionChoices(language, 'en-GB').find((choice) => choice.value === value)?.label

test('a language stands in the list by its own name too', () => {
  expect(labelled('en', 'de-DE')).toBe('German (Germany) · Deutsch (Deutschland)')
  expect(labelled('de', 'fr-FR')).toBe('Französisch (Frankreich) · français (France)')
})

test('the screen’s own language is said once', () => {
  expect(labelled('de', 'de-DE')).toBe('Deutsch (Deutschland)')
})
