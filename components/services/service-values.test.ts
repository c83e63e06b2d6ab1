import { describe, expect, test } from 'vitest'
import { blankService, bodyOf, changedIn, differing, emptyIn, valuesOf } from './service-values'

const haircut = { ...blankService('appointment', 'eur'), name: 'Haircut', price: 4500, version: 3 }
const question = {
  id: 'q1',
  label: 'Which?',
  type: 'choice',
  required: true,
  options: ['Short', 'Long'],
} as const

describe('what is sent', () => {
  test('is what was typed and is otherwise now', () => {
    const typed = { name: ' Haircut ', price: 5000, description: '  ' }
    expect(changedIn(typed, haircut)).toEqual(['price'])
    expect(bodyOf(typed, changedIn(typed, haircut))).toEqual({ price: 5000 })
  })

  test('has no blank options, and no options where nothing is chosen', () => {
    const questions = [
      { ...question, label: ' Which? ', options: ['Short ', '', 'Long'] },
      { ...question, id: 'q2', type: 'text' as const, options: ['left over'] },
    ]
    expect(bodyOf({ questions }, ['questions'])).toEqual({
      questions: [question, { ...question, id: 'q2', type: 'text', options: [] }],
    })
  })
})

test('what somebody else changed meanwhile is known by its fields', () => {
  expect(differing(haircut, { ...haircut, version: 4, price: 4900, operator_ids: [1] })).toEqual([
    'price',
    'operator_ids',
  ])
})

describe('what is missing', () => {
  test('is what the kind needs', () => {
    const empty = { name: ' ', duration_minutes: null, min_nights: null, price: null }
    expect(emptyIn({ ...valuesOf(haircut), ...empty }, 'appointment')).toEqual([
      'name',
      'duration_minutes',
      'price',
    ])
    expect(emptyIn({ ...valuesOf(haircut), ...empty }, 'rental')).toEqual(['name', 'min_nights', 'price'])
  })

  test('is no price where it is free', () => {
    expect(emptyIn({ ...valuesOf(haircut), price: null, price_type: 'free' }, 'appointment')).toEqual([])
  })
})
