import { expect } from '@playwright/test'
import { type Fields, refusalIn } from './api-client'
import { test } from './api-test'

const omitted = Symbol('not sent')

/** What no create may say: the field, its value, and the word the refusal has for it. */
const badCreates: [field: string, value: unknown, code: string][] = [
  ['product_id', omitted, 'required'],
  ['product_id', null, 'invalid_type'],
  ['product_id', '8', 'invalid_type'],
  ['product_id', 1.5, 'invalid_type'],
  ['product_id', 0, 'too_small'],
  ['product_id', -1, 'too_small'],
  ['product_id', 2_147_483_648, 'too_big'],
  ['product_id', 1e300, 'too_big'],
  ['product_id', 2_147_483_647, 'unknown_product'],
  ['product_id', [8], 'invalid_type'],
  ['operator_id', '1', 'invalid_type'],
  ['operator_id', 0, 'too_small'],
  ['operator_id', 2_147_483_647, 'unknown_operator'],
  ['booking_date', omitted, 'required'],
  ['booking_date', null, 'invalid_type'],
  ['booking_date', 20_270_101, 'invalid_type'],
  ['booking_date', '', 'invalid_format'],
  ['booking_date', '2027-02-29', 'invalid_format'],
  ['booking_date', '2027-2-1', 'invalid_format'],
  ['booking_date', '01.02.2027', 'invalid_format'],
  ['booking_date', '2027-02-01T10:00:00Z', 'invalid_format'],
  ['booking_date', ' 2027-02-01', 'invalid_format'],
  ['start_time', omitted, 'required'],
  ['start_time', null, 'required'],
  ['start_time', '', 'invalid_format'],
  ['start_time', '9:00', 'invalid_format'],
  ['start_time', '24:00', 'invalid_format'],
  ['start_time', '10:60', 'invalid_format'],
  ['start_time', '10:00:00', 'invalid_format'],
  ['start_time', '10:00 am', 'invalid_format'],
  ['start_time', '١٠:٠٠', 'invalid_format'],
  ['start_time', 1000, 'invalid_type'],
  ['duration_minutes', 0, 'too_small'],
  ['duration_minutes', -60, 'too_small'],
  ['duration_minutes', 1441, 'too_big'],
  ['duration_minutes', 59.5, 'invalid_type'],
  ['duration_minutes', '60', 'invalid_type'],
  ['visitor_name', omitted, 'required'],
  ['visitor_name', null, 'invalid_type'],
  ['visitor_name', '', 'too_small'],
  ['visitor_name', ' \t\n', 'too_small'],
  ['visitor_name', 'x'.repeat(201), 'too_big'],
  ['visitor_name', ['Jane'], 'invalid_type'],
  ['visitor_name', { first: 'Jane' }, 'invalid_type'],
  ['visitor_name', 'Jane\u0000', 'custom'],
  ['visitor_name', 'half of 😀: \ud83d', 'custom'],
  ['internal_note', '\udc00', 'custom'],
  ['visitor_email', 'jane', 'invalid_format'],
  ['visitor_email', 'jane@', 'invalid_format'],
  ['visitor_email', 'jane@example', 'invalid_format'],
  ['visitor_email', 'jane@example.org, joe@example.org', 'invalid_format'],
  ['visitor_email', 'jane@example.org\r\nBcc: joe@example.org', 'invalid_format'],
  ['visitor_email', 7, 'invalid_type'],
  ['visitor_phone', 49, 'invalid_type'],
  ['visitor_phone', '1'.repeat(51), 'too_big'],
  ['visitor_note', 'x'.repeat(5001), 'too_big'],
  ['visitor_note', false, 'invalid_type'],
  ['internal_note', 'x'.repeat(5001), 'too_big'],
  ['price', -1, 'too_small'],
  ['price', 49.9, 'invalid_type'],
  ['price', '5000', 'invalid_type'],
  ['price', 2_147_483_648, 'too_big'],
  ['currency', 'euro', 'custom'],
  ['currency', 'zzz', 'custom'],
  ['currency', 978, 'invalid_type'],
  ['status', 'completed', 'invalid_value'],
  ['status', 'cancelled', 'invalid_value'],
  ['status', 'PENDING', 'invalid_value'],
  ['status', null, 'invalid_value'],
  ['override', 'true', 'invalid_type'],
  ['override', 1, 'invalid_type'],
  ['send_notification', 'false', 'invalid_type'],
]

test('a value that cannot be meant is 422 and points at its field', async ({ api, house }) => {
  for (const [field, value, code] of badCreates) {
    const { [field]: _, ...rest } = house.wish()
    const body = value === omitted ? rest : { ...rest, [field]: value }
    expect(await api.refused(body), `${field} ${String(value)}`).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ pointer: `/${field}`, code, message: expect.stringMatching(/\S/) }],
    })
  }
})

test('every wrong field is named at once', async ({ api }) => {
  const { errors } = await api.refused({ product_id: 'x', start_time: '25:00', visitor_name: '' })
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
    '/booking_date',
    '/product_id',
    '/start_time',
    '/visitor_name',
  ])
})

test('a stay needs a check-out date, after its check-in date', async ({ api, house }) => {
  const stay = { product_id: house.cottage.id, booking_date: house.monday, visitor_name: 'Vera Visitor' }
  for (const [checkout_date, code] of [
    [undefined, 'required'],
    [house.monday, 'too_early'],
    [house.day(-1), 'too_early'],
    ['soon', 'invalid_format'],
  ])
    expect(await api.refused({ ...stay, checkout_date })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/checkout_date', code }],
    })
})

test('somebody who does not offer the service is no operator for it', async ({ api, house }) => {
  expect(await api.refused(house.wish({ operator_id: house.sofia.id }))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/operator_id', code: 'unknown_operator' }],
  })
})

test('what is no object at all is refused', async ({ api }) => {
  for (const body of ['null', '[]', '"x"', '7', 'true', '[{}]'])
    expect(refusalIn(await api.send('POST', 'bookings', { body }))).toMatchObject({ status: 422 })
})

test('a field that is ours but misspelt is refused with the name that was meant', async ({ api, house }) => {
  const slips: Fields = {
    visitorNote: 'visitor_note',
    vistor_note: 'visitor_note',
    'visitor-email': 'visitor_email',
    OPERATOR_ID: 'operator_id',
    duration_minute: 'duration_minutes',
    overide: 'override',
    send_notifications: 'send_notification',
  }
  for (const [slip, meant] of Object.entries(slips)) {
    const { operator_id: _, ...wish } = house.wish({ operator_id: undefined })
    expect(await api.refused({ ...wish, [slip]: null })).toMatchObject({
      status: 422,
      errors: [
        { pointer: `/${slip}`, code: 'unknown_field', message: expect.stringContaining(`“${meant}”`) },
      ],
    })
  }
  const query = refusalIn(await api.get('bookings', { operatorId: 1 }))
  expect(query.errors).toMatchObject([{ pointer: '/operatorId', code: 'unknown_field' }])
})

test('fields and parameters that are none of ours are ignored', async ({ api, house }) => {
  const booking = await api.create(
    house.wish({ id: 1, colour: 'red', utm_source: 'mail', nested: { a: [1] } }),
  )
  expect(booking.product_color).toBe(house.massage.color)
  const plain = await api.get('bookings', { limit: 1 })
  expect((await api.get('bookings', { limit: 1, _: 1, utm_source: 'mail' })).text).toBe(plain.text)
})

/** What no query may say. */
const badQueries: [path: string, parameter: string, value: string][] = [
  ...['0', '-1', '201', '1.5', 'x', 'NaN', 'Infinity', '1e9', '9'.repeat(400)].map(
    (value): [string, string, string] => ['bookings', 'limit', value],
  ),
  ...['-1', '1.5', 'x', '2147483648'].map((value): [string, string, string] => ['bookings', 'offset', value]),
  ...['x', '0', '====', 'MA', Buffer.from('1.99999999999').toString('base64url')].map(
    (value): [string, string, string] => ['bookings', 'after', value],
  ),
  ...['bookings', 'bookings/grid'].flatMap((path): [string, string, string][] => [
    [path, 'status', 'no_show'],
    [path, 'status', 'Pending'],
    [path, 'date_from', '2027-13-01'],
    [path, 'date_from', '1969-12-31'],
    [path, 'date_to', '2200-01-01'],
    [path, 'date_to', 'tomorrow'],
    [path, 'product_id', '-1'],
    [path, 'product_id', '2147483648'],
    [path, 'operator_id', 'anna'],
    [path, 'search', 'x'.repeat(201)],
    [path, 'search', 'a\0b'],
  ]),
]

test('a query that cannot be meant is 422 and points at its parameter', async ({ api }) => {
  for (const [path, parameter, value] of badQueries)
    expect(
      refusalIn(await api.get(path, { [parameter]: value })),
      `${path} ${parameter}=${value}`,
    ).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ pointer: `/${parameter}` }],
    })
})

test('an empty parameter is as none', async ({ api }) => {
  const plain = await api.get('bookings')
  const empty = 'status=&date_from=&date_to=&limit=&offset=&product_id=&operator_id=&search=&after='
  expect((await api.get('bookings', empty)).text).toBe(plain.text)
})

test('what people are called and what they write comes back as it was sent', async ({ api, house }) => {
  for (const [index, visitor_name] of [
    '👩‍👩‍👧‍👦 Zoë Æsop-Ōe',
    'محمد بن عبد الله',
    'O\'Brien "Bob" <b>; DROP TABLE booking; -- \\ % _ $1',
    'x'.repeat(200),
    '😀'.repeat(100),
    'line\nbreak',
  ].entries()) {
    const wish = house.wish({
      visitor_name,
      visitor_note: `${visitor_name}\r\n\t\u2028`,
      start_time: '11:00',
    })
    const booking = await api.create({ ...wish, booking_date: house.day(7 * index - 14) })
    expect(booking).toMatchObject({ visitor_name, visitor_note: wish.visitor_note })
    expect(await api.find(booking.id)).toEqual(booking)
    const { bookings } = (await api.get('bookings', { search: visitor_name })).json as { bookings: object[] }
    expect(bookings).toEqual([booking])
  }
})
