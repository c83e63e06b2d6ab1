import { describe, expect, test } from 'vitest'
import { listQuery, newStatus } from '@/lib/wire/profile-inputs'
import { misspelt } from './misspelt'

describe('a slip of the pen is told, with the name that was meant', () => {
  test.each([
    ['stauts', 'status'],
    ['date_form', 'date_from'],
    ['offest', 'offset'],
    ['serach', 'search'],
    ['productId', 'product_id'],
    ['operator_ids', 'operator_id'],
  ])('%s', (name, meant) => {
    expect(misspelt(listQuery, { [name]: '1' })).toMatchObject([
      { field: name, code: 'unknown_field', message: `Unknown. Did you mean “${meant}”?` },
    ])
  })

  test('no_shwo beside a status', () => {
    expect(misspelt(newStatus, { status: 'cancelled', no_shwo: true })).toHaveLength(1)
  })
})

test('what is nobody’s name is ignored', () => {
  expect(
    misspelt(listQuery, { page: '2', utm_source: 'mail', sort: 'id', offset: '1', offsets: '2' }),
  ).toEqual([])
})
