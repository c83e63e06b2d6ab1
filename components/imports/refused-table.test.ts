import { expect, test } from 'vitest'
import type { RefusedRow } from '@/lib/domain/import'
import { refusedTable } from './refused-table'

const heads = { part: 'Part', row: 'Row', column: 'Column', reason: 'Reason' }
const told = (row: number, reason: string, changes: Partial<RefusedRow> = {}) => {
  const fault = {
    part: 'customers',
    row,
    column: null,
    code: 'invalid',
    message: reason,
    cells: null,
  } as const
  return { ...fault, partName: 'Customers', reason, ...changes }
}

test('rows of a table stand there as they were, each once, with all reasons behind them', () => {
  const ben = { cells: ['Ben', 'ben at home', 'soon'], column: 'Email' }
  const faults = [
    told(3, 'Is no email address.', ben),
    told(3, 'Is no phone number.', { ...ben, column: 'Phone' }),
    told(7, 'Says no name.', { cells: ['', '', ''] }),
  ]
  expect(refusedTable(faults, ['Name', 'Email', 'Phone'], heads)).toEqual([
    ['Name', 'Email', 'Phone', 'Reason'],
    ['Ben', 'ben at home', 'soon', 'Email: Is no email address. Phone: Is no phone number.'],
    ['', '', '', 'Says no name.'],
  ])
})

test('a file that was put right and sent again gets new reasons in place of the old, and keeps what is too much', () => {
  const faults = [
    told(2, 'Has more cells than columns.', { cells: ['Ann', 'Was wrong.', 'ann@example.org'] }),
  ]
  expect(refusedTable(faults, ['Name', 'Reason'], heads)).toEqual([
    ['Name', '', 'Reason'],
    ['Ann', 'ann@example.org', 'Has more cells than columns.'],
  ])
})

test('what is no table is told by its place', () => {
  expect(refusedTable([told(2, 'Has no name.', { column: 'firstName' })], [], heads)).toEqual([
    ['Part', 'Row', 'Column', 'Reason'],
    ['Customers', 2, 'firstName', 'Has no name.'],
  ])
})
