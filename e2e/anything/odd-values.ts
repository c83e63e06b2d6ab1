import fc from 'fast-check'
import { Known } from './stand-ins'

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: [inner] }), 1)

/** Texts that are no texts, numbers that are no numbers, dates that no calendar has. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    'a\udfff',
    '\u0000',
    'a\u0000b',
    '\uffff',
    '\u202e',
    '\ufeff',
    '',
    ' ',
    '💩',
    '%',
  ),
  fc.constantFrom('null', 'NaN', '-0', '1e999', 'true', '[]', '{}', '__proto__', "'; --", '{{x}}', '../..'),
  fc.constantFrom('2027-02-30', '0000-00-00', '9999-12-31', '1969-12-31', '2200-01-01', '+012026-01-01'),
  fc.constantFrom('2027-03-28', '2027-03-28T02:30:00', '2027-03-28 02:30:00', '2027-10-31T02:30:00+02:00'),
  fc.constantFrom('24:00', '25:61', '02:30', '10:00:00', '2016-12-31T23:59:60Z', '2026-07-06T10:00:00+99:99'),
  fc.string({ minLength: 190, maxLength: 210 }),
  fc.constantFrom('x'.repeat(5001), 'ü'.repeat(12_000), '(a+)+$'.repeat(300), 'x'.repeat(70_000)),
)

const oddNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -1, 1, -0, 0.1, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324),
)

/** Anything that JSON can hold in place of what was meant; also an id of something else. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { length: 1 }, nested(50), nested(300)),
  fc.constantFrom('unknown', 'confirmed', 'cancelled', 'reserved', 'no_show', 'CONFIRMED', 'eur', 'XXX'),
  fc.constantFrom(['a', 'a'], [1, 1, 1], Array(2000).fill(1), Array(400).fill({})),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .tuple(
      fc.constantFrom('services', 'staff', 'customers', 'bookings', 'locations'),
      fc.nat(50),
      fc.boolean(),
    )
    .map(([kind, pick, isUid]) => new Known(kind as 'services', isUid ? 'uid' : 'id', pick)),
)

/** Bodies that are no JSON, or none that anybody would send. */
export const oddBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '{',
    '}',
    '{"a":',
    '[1,2',
    'null',
    'true',
    '0',
    '"x"',
    '[]',
    '[[]]',
    '{}',
    'undefined',
  ),
  fc.constantFrom('{"a":1}{"b":2}', '{"a":1,}', "{'a':1}", '\ufeff{}', '{"a":NaN}', '{"__proto__":{"x":1}}'),
  fc.constantFrom(
    '['.repeat(30_000) + ']'.repeat(30_000),
    `{"x":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`,
  ),
  fc.constantFrom('a=1&b=2', '<x/>', 'x'.repeat(65_537), `{"x":"${'x'.repeat(65_600)}"}`),
  fc.uint8Array({ maxLength: 60 }),
)

export const oddHeaders: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(
    fc.constant('if-match'),
    fc.constantFrom('"v1"', 'W/"v1"', '*', '"v0"', '"v99999999999999999999"', 'v1', '""', '"x", "v2"', ','),
  ),
  fc.tuple(fc.constant('if-none-match'), fc.constantFrom('*', '""', 'W/"x"', '"a", "b"', 'x')),
  fc.tuple(
    fc.constant('idempotency-key'),
    fc.oneof(fc.constantFrom('', ' ', 'same', 'x'.repeat(256), 'x'.repeat(4000), '"k"'), latin()),
  ),
  fc.tuple(
    fc.constant('content-type'),
    fc.constantFrom(
      'text/plain',
      'application/xml',
      'application/jsonx',
      'application/problem+json',
      'x',
      ';',
    ),
  ),
  fc.tuple(
    fc.constant('content-type'),
    fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data'),
  ),
  fc.tuple(
    fc.constant('authorization'),
    fc.constantFrom('', 'Bearer', 'Bearer x', 'Basic eDp5', 'Bearer a b'),
  ),
  fc.tuple(fc.constant('accept'), fc.constantFrom('text/html', 'image/*', 'x')),
  fc.tuple(
    fc.constantFrom(
      'accept',
      'accept-language',
      'x-forwarded-for',
      'x-request-id',
      'user-agent',
      'origin',
      'cookie',
    ),
    latin(),
  ),
)

/** What fetch lets into a header. */
function latin(): fc.Arbitrary<string> {
  const letter = fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code < 0x7f || code > 0x9f)
    .map((code) => String.fromCharCode(code))
  return fc.string({ unit: letter, maxLength: 40 })
}

/** What may stand where a path has an id. */
export const oddPart = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1.5',
    '00',
    '007',
    '1e3',
    '2147483647',
    '2147483648',
    '9'.repeat(400),
    'x',
    'null',
  ),
  fc.constantFrom('%00', '%20', '%F0%9F%92%A9', '%EF%BF%BF', '%C3%BC', "'", '1;2', '1,2', '*', '%2F', '%22'),
  fc.constantFrom('550e8400-e29b-41d4-a716-446655440000', '00000000-0000-0000-0000-000000000000', '550e8400'),
)

/** Query strings that say too much, or nothing that can be read. */
export const oddQuery = fc.constantFrom(
  '%=%&&&===',
  'x=%zz',
  'search=%c3%28',
  'limit=1&limit=2',
  'status[]=pending',
  `search=${'x'.repeat(6000)}`,
  'x=1&'.repeat(1500),
  '__proto__=1&constructor=2',
  'after=e30',
  `after=${Buffer.from('9999999999999.1').toString('base64url')}`,
  `after=${Buffer.from('["name",null,1]').toString('base64url')}`,
)
