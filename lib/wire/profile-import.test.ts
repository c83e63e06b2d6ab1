import { describe, expect, test } from 'vitest'
import type { ImportOptions } from '@/lib/domain/import-options'
import { toAmount, toDate, toMinute, toMinutes, toMoment, toStatus } from './profile-import-cells'
import { suggestedMapping } from './profile-import-headings'
import { readImport } from './profile-import-read'
import { signsOf } from './profile-import-signs'
import { delimiterOf, readTable } from './profile-import-table'
import { toFileText } from './profile-import-text'

const options: ImportOptions = {
  dateOrder: 'dmy',
  decimalSign: ',',
  region: 'DE',
  serviceId: null,
  staffId: null,
  status: 'confirmed',
  existing: 'update',
  clash: 'refuse',
  timezone: null,
}
const bytes = (content: Buffer) => toFileText({ content_base64: content.toString('base64') })

describe('a file', () => {
  const text = 'Name;Ort\r\nJörg Müller;Köln\r\n'
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('is read as %s', (encoding, content) => {
    expect(bytes(content)).toEqual({ text, encoding })
  })

  test('written by Excel keeps its euro signs, dashes and curly quotes', () => {
    const content = Buffer.from('Preis;Notiz\r\n50 \x80;\x84gut\x93 \x96 f\xfcr immer\r\n', 'latin1')
    expect(bytes(content).text).toBe('Preis;Notiz\r\n50 €;„gut“ – für immer\r\n')
  })

  test('that is none is refused', () => {
    expect(() => bytes(Buffer.from([0x50, 0x4b, 0, 0, 3, 0, 0, 0xff]))).toThrow('no text')
    expect(() => bytes(Buffer.from('Name;Ort\r\nJ\xf6rg\0;K\xf6ln', 'latin1'))).toThrow('no text')
    expect(() => toFileText({ content: ' \n' })).toThrow('nothing')
    expect(() => toFileText({ content: 'x'.repeat(10 * 1024 * 1024 + 1) })).toThrow('10 MiB')
  })
})

describe('a table', () => {
  test.each([
    [',', 'a,b\n"1,5",2\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\n1\t2'],
    ['|', 'a|b|c'],
    [',', 'only'],
    ['|', 'sep=|\r\na;b|c\r\n1;2|3\r\n'],
  ])('is separated by %j', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  test('begins below the line by which spreadsheets tell what separates its cells', () => {
    expect(readTable('\uFEFFsep=;\r\nName;Email\r\nA;B\r\n', ';')).toEqual({
      columns: ['Name', 'Email'],
      rows: [{ row: 2, cells: ['A', 'B'] }],
    })
  })

  test('counts rows as spreadsheets do, and names every column', () => {
    expect(readTable('Name,,Name\r\n"A\r\nB",1,2\r\n,,\r\nC\r\n', ',')).toEqual({
      columns: ['Name', 'Column 2', 'Name (2)'],
      rows: [
        { row: 2, cells: ['A\r\nB', '1', '2'] },
        { row: 4, cells: ['C'] },
      ],
    })
    expect(() => readTable('a,b\n"open', ',')).toThrow('no table')
    expect(() => readTable(`a\n${'x\n'.repeat(50_001)}`, ',')).toThrow('50000 rows')
  })
})

describe('what columns mean is known of what others write out', () => {
  const mapped = (kind: 'customers_csv' | 'bookings_csv', head: string, row = '') =>
    suggestedMapping(kind, readTable(`${head}\n${row}`, ','))
  test('Google, Outlook, Square and Fresha', () => {
    expect(mapped('customers_csv', 'First Name,Last Name,Notes,E-mail 1 - Value,Phone 1 - Value')).toEqual({
      'First Name': 'first_name',
      'Last Name': 'last_name',
      Notes: 'note',
      'E-mail 1 - Value': 'email',
      'Phone 1 - Value': 'phone',
    })
    expect(mapped('customers_csv', 'Vorname,Nachname,E-Mail-Adresse,Mobiltelefon,Firma')).toEqual({
      Vorname: 'first_name',
      Nachname: 'last_name',
      'E-Mail-Adresse': 'email',
      Mobiltelefon: 'phone',
    })
    expect(mapped('customers_csv', 'Client ID,Full name,First Name,Last Name,Mobile number,Email')).toEqual({
      'First Name': 'first_name',
      'Last Name': 'last_name',
      'Mobile number': 'phone',
      Email: 'email',
    })
  })

  test('a column of dates with times says both', () => {
    expect(mapped('bookings_csv', 'Client,Service,Date,End', 'Vera,Cut,1.12.2026 10:00,11:00')).toEqual({
      Client: 'visitor_name',
      Service: 'service',
      Date: 'starts_at',
      End: 'end_time',
    })
    expect(mapped('bookings_csv', 'Start,End', '12/24/2026 2:30 PM,12/24/2026 3:30 PM')).toEqual({
      Start: 'starts_at',
      End: 'ends_at',
    })
  })

  test('and how dates and amounts are written shows in them', () => {
    const signs = (rows: string, region: string | null) => {
      const table = readTable(`Date;Price\n${rows}`, ';')
      return Object.values(signsOf(table, { Date: 'date', Price: 'price' }, region))
    }
    expect(signs('12/31/2026;1,234.50', 'DE')).toEqual(['mdy', '.'])
    expect(signs('31/12/2026;49,90', 'US')).toEqual(['dmy', ','])
    expect(signs('1/2/2026;50', 'US')).toEqual(['mdy', '.'])
    expect(signs('1.2.2026;50', 'DE')).toEqual(['dmy', ','])
  })
})

test('cells say what people mean', () => {
  const dates = [
    '2026-12-31',
    '31.12.2026',
    '31/12/26',
    '31 Dec 2026',
    '31. Dezember 2026',
    'Thu, Dec 31, 2026',
  ]
  expect(dates.map((cell) => toDate(cell, 'dmy'))).toEqual(dates.map(() => '2026-12-31'))
  expect(toDate('12/31/2026', 'mdy')).toBe('2026-12-31')
  expect(['30.2.2026', '31/12', 'soon', '1.1.1969'].map((cell) => toDate(cell, 'dmy'))).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(['9:30', '09:30:00', '9.30 Uhr', '9:30 PM', '9am', '12 am', '25:00', '10'].map(toMinute)).toEqual([
    570,
    570,
    570,
    1290,
    540,
    0,
    null,
    null,
  ])
  expect(toMoment('2026-12-01T10:00:00+01:00', 'dmy')).toEqual({ instant: Date.UTC(2026, 11, 1, 9) })
  expect(toMoment('1 Dec 2026, 10:00 am', 'dmy')).toEqual({ date: '2026-12-01', minute: 600 })
  expect(['60', '90 min', '1:30', '1h 30m', '1,5 Std', 'long'].map(toMinutes)).toEqual([
    60,
    90,
    90,
    90,
    90,
    null,
  ])
  expect(['49,90 €', '1.234,50', '50,-', '-5', 'free'].map((cell) => toAmount(cell, ','))).toEqual([
    '49.90',
    '1234.50',
    '50',
    null,
    null,
  ])
  expect(toAmount("CHF 1'234.50", '.')).toBe('1234.50')
  expect(['₹ 1,00,000', 'Rs. 1 500.00', '$1,234.50'].map((cell) => toAmount(cell, '.'))).toEqual([
    '100000',
    '1500.00',
    '1234.50',
  ])
  expect(['49.90', '1e3', '2 x 30', '1.23.456', '30 / 40'].map((cell) => toAmount(cell, ','))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(['No-Show', 'Bestätigt', 'canceled', 'maybe'].map(toStatus)).toEqual([
    'no_show',
    'confirmed',
    'cancelled',
    null,
  ])
})

test('a row tells all that is wrong with it, and its visitor is a customer once', () => {
  const file = readImport({
    kind: 'bookings_csv',
    content: [
      'Client,Email,Phone,Service,Date,Start,Price',
      'Vera,vera@example.org,030 1234567,Cut,1.12.2026,10:00,"49,90"',
      'Vera,VERA@example.org,,Cut,2.12.2026,10:00,',
      ',,12,,yesterday,noon,lots',
    ].join('\n'),
    delimiter: ',',
    mapping: {
      Client: 'visitor_name',
      Email: 'visitor_email',
      Phone: 'visitor_phone',
      Service: 'service',
      Date: 'date',
      Start: 'start_time',
      Price: 'price',
    },
    options,
  })
  expect(file.customers).toMatchObject([{ row: 2, name: 'Vera', phone: '+49301234567', isVisitor: true }])
  expect(file.bookings).toMatchObject([
    { row: 2, start: { date: '2026-12-01', minute: 600 }, price: '49.90', service: { text: 'Cut' } },
    { row: 3 },
  ])
  expect(file.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [4, 'Phone', 'invalid'],
    [4, 'Client', 'required'],
    [4, 'Service', 'required'],
    [4, 'Date', 'invalid'],
    [4, 'Price', 'invalid'],
  ])
})
