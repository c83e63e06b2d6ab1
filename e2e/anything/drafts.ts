import fc from 'fast-check'
import { type ApiDocument, type Documented, type JsonSchema, queryOf } from './api-document'
import { exampleBody, exampleQuery } from './example-request'
import { oddBody, oddHeaders, oddPart, oddQuery, oddText, oddValue } from './odd-values'
import { soundValues } from './sound-values'
import { isStandIn } from './stand-ins'

/** A request before its ids are known. */
export interface Draft {
  operation: Documented
  /** Chooses among what is there; without it, what the path names is made for this request. */
  pick?: number
  /** What stands in the path in place of ids. */
  parts: Record<string, string>
  query: [string, unknown][]
  /** Put behind the query as it is. */
  tail: string
  headers: [string, string][]
  /** Its JSON, with stand-ins. */
  body: unknown
  /** Sent in place of the body. */
  raw?: string | Uint8Array
}

/** The request that the document itself shows. */
export const exampleOf = (operation: Documented): Draft => ({
  operation,
  parts: {},
  query: exampleQuery(operation),
  tail: '',
  headers: [],
  body: exampleBody(operation),
})

/** Requests of an operation: half of them sound by its schemas, half of them with something wrong. */
export function draftsOf(document: ApiDocument, operation: Documented, today: string): fc.Arbitrary<Draft> {
  const { objectOf, valuesOf } = soundValues(document.schemas, today)
  const schema = operation.requestBody?.content['application/json'].schema
  const example = exampleBody(operation)
  const shown = exampleQuery(operation)
  const query = objectOf({
    properties: Object.fromEntries(queryOf(operation).map(({ name, schema }) => [name, schema])),
    required: queryOf(operation).flatMap(({ name, required }) => (required ? [name] : [])),
  })
    .map((all) => Object.entries(all))
    .chain((all) => (shown.length > 0 ? fc.constantFrom(all, shown) : fc.constant(all)))
  const bodies = !schema
    ? fc.constant(undefined)
    : fc.oneof(
        valuesOf(schema, ''),
        isObject(example) ? valuesOf(schema, '').map((more) => merged(more, example)) : fc.constant(example),
        fc.constant(example),
      )
  // What may be taken away must be nobody's but this request's.
  const pick =
    operation.method === 'DELETE'
      ? fc.constant({})
      : fc.option(fc.record({ pick: fc.nat(1000) }), { nil: {} })
  const sound = fc
    .tuple(query, bodies, pick)
    .map(
      ([query, body, pick]): Draft => ({ operation, parts: {}, query, tail: '', headers: [], body, ...pick }),
    )
  return fc.oneof(
    sound,
    sound.chain((draft) => spoilt(draft, schema)),
  )
}

/** One or two things of it are as nobody should send them. */
function spoilt(draft: Draft, schema: JsonSchema | undefined): fc.Arbitrary<Draft> {
  const { method, path } = draft.operation
  const ways = [
    spoil.header,
    ...(method === 'GET' ? [spoil.query, spoil.query] : [spoil.raw]),
    ...(queryOf(draft.operation).length > 0 ? [spoil.parameter, spoil.parameter] : []),
    ...(path.includes('{') ? [spoil.part] : []),
    ...(schema ? [spoil.member, spoil.member, spoil.member, spoil.lost, spoil.more] : []),
  ]
  const one = fc.constantFrom(...ways)
  return one
    .chain((way) => way(draft))
    .chain((once) =>
      fc.oneof(
        fc.constant(once),
        one.chain((way) => way(once)),
      ),
    )
}

const spoil = {
  header: (draft: Draft) =>
    fc.array(oddHeaders, { minLength: 1, maxLength: 2 }).map((headers) => ({ ...draft, headers })),
  query: (draft: Draft) => oddQuery.map((tail) => ({ ...draft, tail })),
  raw: (draft: Draft) => oddBody.map((raw) => ({ ...draft, raw })),
  parameter: (draft: Draft) =>
    fc
      .tuple(
        fc.constantFrom(...queryOf(draft.operation).map(({ name }) => name)),
        fc.oneof(oddText, oddValue),
      )
      .map(([name, value]): Draft => ({ ...draft, query: [...draft.query, [name, value]] })),
  part: (draft: Draft) =>
    fc
      .tuple(fc.constantFrom(...namesIn(draft.operation.path)), oddPart)
      .map(([name, part]) => ({ ...draft, parts: { [name]: part } })),
  member: (draft: Draft) => atSome(draft, (at) => oddValue.map((odd) => at(() => odd))),
  lost: (draft: Draft) => atSome(draft, (at) => fc.constant(at(() => undefined))),
  more: (draft: Draft) =>
    fc
      .tuple(
        fc.oneof(fc.constantFrom('id', 'profile_id', '__proto__', 'constructor', 'toString'), oddText),
        oddValue,
      )
      .map(([name, value]) =>
        isObject(draft.body) ? { ...draft, body: { ...draft.body, [name]: value } } : draft,
      ),
} satisfies Record<string, (draft: Draft) => fc.Arbitrary<Draft>>

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** Something else at one of the places of the body. */
function atSome(
  draft: Draft,
  change: (at: (become: (value: unknown) => unknown) => Draft) => fc.Arbitrary<Draft>,
): fc.Arbitrary<Draft> {
  const places = placesIn(draft.body)
  return fc
    .constantFrom(...places)
    .chain((place) => change((become) => ({ ...draft, body: changed(draft.body, place, become) })))
}

/** The way to every value within a value. */
const placesIn = (value: unknown): string[][] => [
  [],
  ...(isObject(value) || Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner).map((place) => [name, ...place]))
    : []),
]

function changed(value: unknown, [name, ...rest]: string[], become: (value: unknown) => unknown): unknown {
  if (name === undefined) return become(value)
  if (Array.isArray(value))
    return value.map((item, at) => (`${at}` === name ? changed(item, rest, become) : item))
  const all = value as Record<string, unknown>
  return { ...all, [name]: changed(all[name], rest, become) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isStandIn(value)

/** An example with a few more members than it has. */
const merged = (more: unknown, example: Record<string, unknown>): unknown => {
  if (!isObject(more)) return example
  const others = Object.entries(more).filter(([name]) => !Object.hasOwn(example, name))
  return { ...example, ...Object.fromEntries(others.slice(0, 2)) }
}
