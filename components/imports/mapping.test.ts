import { expect, test } from 'vitest'
import type { ImportJson } from '@/lib/wire/profile-import'
import { columnsOf, missing, samplesIn, withColumns } from './mapping'

test('a column that gets another meaning loses the one it had', () => {
  const mapping = { Client: 'visitor_name', Mail: 'visitor_email' } as const
  expect(withColumns(mapping, 'visitor_email', ['Client'])).toEqual({ Client: 'visitor_email' })
})

test('a field that no column says is said by none', () => {
  expect(withColumns({ Client: 'name', Mail: 'email' }, 'email', [])).toEqual({ Client: 'name' })
})

test('notes may stand in several columns, shown in the order of the file', () => {
  const mapping = withColumns({ Remark: 'note' }, 'note', ['Remark', 'Allergies'])
  expect(columnsOf(mapping, ['Allergies', 'Name', 'Remark'], 'note')).toEqual(['Allergies', 'Remark'])
})

test('bookings need to say who comes, on which day and to what, in one way or another', () => {
  expect([...missing('bookings_csv', {}, null)]).toEqual([
    ['visitor_name', 'who'],
    ['date', 'date'],
    ['service', 'service'],
  ])
  expect(missing('bookings_csv', { Mail: 'visitor_email', Start: 'starts_at' }, 7).size).toBe(0)
})

test('customers need a name or an address; what other programs give out needs nothing', () => {
  expect([...missing('customers_csv', { Tel: 'phone' }, null).values()]).toEqual(['name'])
  expect(missing('customers_csv', { Mail: 'email' }, null).size).toBe(0)
  expect(missing('calcom', {}, null).size).toBe(0)
})

test('the first rows show what a column says, each value once and no blanks', () => {
  const draft = {
    columns: ['Name', 'City'],
    sample: [
      ['Anna', ''],
      ['Ben', 'Bonn'],
      ['Cem', 'Bonn'],
    ],
  }
  expect(samplesIn(draft as ImportJson & typeof draft, 'City')).toEqual(['Bonn'])
  expect(samplesIn(draft as ImportJson & typeof draft, 'Gone')).toEqual([])
})
