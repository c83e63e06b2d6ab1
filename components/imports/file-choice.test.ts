import { expect, test } from 'vitest'
import { importFileLimit } from '@/lib/domain/import'
import { wrongWith } from './file-choice'

const file = (name: string, size = 10) => ({ name, size })

test.each([
  ['a table', [file('clients.csv')], 'customers_csv', null],
  ['one with tabs', [file('CLIENTS.TSV')], 'bookings_csv', null],
  ['a workbook', [file('clients.xlsx')], 'customers_csv', 'workbook'],
  ['a picture', [file('clients.png')], 'customers_csv', 'table'],
  ['a table where a program’s answer is meant', [file('clients.csv')], 'calcom', 'json'],
  ['a program’s answer', [file('bookings.json')], 'easyappointments', null],
  ['one as large as it may be', [file('a.csv', importFileLimit)], 'customers_csv', null],
  ['a larger one', [file('a.csv', importFileLimit + 1)], 'customers_csv', 'large'],
  ['nothing', [file('a.csv', 0)], 'customers_csv', 'empty'],
  ['two at once', [file('a.csv'), file('b.csv')], 'customers_csv', 'several'],
] as const)('%s', (_, files, kind, wrong) => {
  expect(wrongWith([...files], kind)).toBe(wrong)
})
