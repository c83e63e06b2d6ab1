import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultWords } from './fault-words'
import { settingsChange } from './profile-inputs'
import { newService } from './profile-service-inputs'

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: faultWords }).error?.issues[0]?.message

test.each<[string, z.ZodType, unknown, string]>([
  ['an empty name', settingsChange, { name: ' ' }, 'Must not be empty.'],
  ['a long name', newService, { name: 'n'.repeat(121) }, 'Must have at most 120 characters.'],
  ['no minutes', newService, { name: 'Cut', duration_minutes: 0 }, 'Must be at least 1.'],
  ['too many minutes', newService, { name: 'Cut', duration_minutes: 1441 }, 'Must be at most 1440.'],
  ['half a minute', newService, { name: 'Cut', duration_minutes: 0.5 }, 'Must be a whole number.'],
  ['a number for a name', newService, { name: 7 }, 'Must be text.'],
  ['a word for a list', newService, { name: 'Cut', operator_ids: 'all' }, 'Must be a list.'],
  ['another kind', newService, { name: 'Cut', kind: 'tour' }, 'Must be appointment, rental, or group.'],
  ['another clock', settingsChange, { hour_cycle: 10 }, 'Is not valid.'],
  ['an empty list', z.array(z.int()).min(1), [], 'Must not be empty.'],
  ['one too many', z.array(z.int()).max(1), [1, 2], 'Must have at most 1 entry.'],
  ['nothing above', z.number().gt(0), 0, 'Must be more than 0.'],
  ['a key too many', z.strictObject({}), { extra: 1 }, 'Is not known: extra.'],
])('%s is told in a sentence', (_, schema, value, sentence) => {
  expect(said(schema, value)).toBe(sentence)
})

test('what a schema says itself stands', () => {
  expect(said(settingsChange, { email: 'nobody' })).toBe('Must be an email address.')
})
