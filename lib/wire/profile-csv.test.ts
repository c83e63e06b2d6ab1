import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/domain/refusal'
import { toColumns, toCsv, toCsvLines } from './profile-csv'
import type { BookingJson } from './profile-shapes'

const booking = {
  id: 7,
  visitor_name: 'Zoë "Zo", Łucja',
  visitor_note: 'Two\nlines',
  price: 1250,
  currency: 'eur',
  no_show: false,
  status: 'confirmed',
  kind: 'group',
  participants: [
    { name: 'Ann', status: 'cancelled', no_show: true, email: null, phone: null },
    { name: '=Ben', status: 'confirmed', no_show: false, email: 'ben@example.org', phone: null },
  ],
  overbooked: true,
  operator_name: null,
} as unknown as BookingJson

const line = (changes: object, ...columns: Parameters<typeof toCsv>[1]) =>
  toCsv([{ ...booking, ...changes }], columns)

describe('a line', () => {
  test('quotes what has commas, quotes and line breaks in it', () => {
    expect(line({}, 'visitor_name', 'visitor_note')).toBe('"Zoë ""Zo"", Łucja","Two\nlines"\r\n')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 23125', "'+49 30 23125"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['  =1', "'  =1"],
    ['"=1"', '"\'""=1"""'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x.example", "a")', '"\'=HYPERLINK(""http://x.example"", ""a"")"'],
  ])('makes %j inert', (name, cell) => {
    expect(line({ visitor_name: name }, 'visitor_name')).toBe(`${cell}\r\n`)
  })

  test.each(['Ann-Kathrin', 'a=b', '5 + 3', ''])('leaves %j as it is', (name) => {
    expect(line({ visitor_name: name }, 'visitor_name')).toBe(`${name}\r\n`)
  })

  test('says money in major units, with its currency', () => {
    const amounts: [number, string][] = [
      [1250, 'eur'],
      [1250, 'jpy'],
      [1250, 'kwd'],
      [-50, 'eur'],
    ]
    expect(amounts.map(([price, currency]) => line({ price, currency }, 'price', 'currency'))).toEqual([
      '12.50,EUR\r\n',
      '1250,JPY\r\n',
      '1.250,KWD\r\n',
      '-0.50,EUR\r\n',
    ])
  })

  test('tells a no-show from a cancellation, and names who has a seat', () => {
    expect(line({ status: 'cancelled', no_show: true }, 'status', 'participants', 'staff')).toBe(
      'no_show,Ann; =Ben <ben@example.org> (confirmed),\r\n',
    )
  })
})

test('a byte order mark and the names of the columns come first', async () => {
  async function* pages() {
    yield JSON.stringify([booking])
    yield JSON.stringify([{ ...booking, id: 8 }])
  }
  const lines = []
  for await (const part of toCsvLines(pages(), ['id', 'currency'])) lines.push(part)
  expect(lines).toEqual(['\uFEFFid,currency\r\n', '7,EUR\r\n', '8,EUR\r\n'])
})

test('columns come as they are asked for; what is none is refused at its field', () => {
  expect(toColumns('status, id')).toEqual(['status', 'id'])
  expect(toColumns(undefined)).toContain('internal_note')
  const refused = (() => {
    try {
      return toColumns('id,secret')
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).details.faults).toMatchObject([{ field: 'columns' }])
})
