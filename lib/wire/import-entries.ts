import { z } from 'zod'
import type { ImportPart, RowFault } from '@/lib/domain/import'
import { invalid } from '@/lib/domain/refusal'
import { faultWords } from './fault-words'
import { currency, email, phone, text } from './fields'

/** An entry of a file, and where it stands there. */
export interface Entry<Value> {
  row: number
  value: Value
}

/** What can be read of a list, and why the rest cannot: a wrong entry costs no other. */
export interface Entries<Value> {
  entries: Entry<Value>[]
  faults: RowFault[]
}

/** Reads a list of another program by the schema of its entries. What the schema does not name is passed over. */
export function entriesOf<Schema extends z.ZodType>(
  list: unknown[],
  part: ImportPart,
  schema: Schema,
): Entries<z.output<Schema>> {
  const read = list.map((entry) => schema.safeParse(entry, { error: faultWords }))
  return {
    entries: read.flatMap(({ data }, index) => (data === undefined ? [] : [{ row: index + 1, value: data }])),
    faults: read.flatMap(({ error }, index) => (error ? [faultOf(error, part, index + 1)] : [])),
  }
}

/** The first thing that is wrong with an entry: what follows from it is no news. */
function faultOf({ issues: [issue] }: z.ZodError, part: ImportPart, row: number): RowFault {
  const column = issue?.path.join('/') || null
  return { part, row, column, code: issue?.code ?? 'invalid', message: issue?.message ?? 'Is not valid.' }
}

/** The file as JSON; a byte order mark before it is none of it. Refuses what is no JSON, or neither a list nor an object. */
export function documentOf(json: string): unknown[] | Record<string, unknown> {
  const read = parsed(json.replace(/^\uFEFF/, ''))
  if (isList(read) || isObject(read)) return read
  throw invalid('content', 'This file is not one that the program gives out.')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalid('content', 'This file is not valid JSON.')
  }
}

export const isList = (value: unknown): value is unknown[] => Array.isArray(value)
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value)

/** Blank is none; a number where text is meant is that text. */
const asText = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() || null : (value ?? null)
}

/** Text that need not be there. */
export const said = (max: number) => z.preprocess(asText, text(max).nullable())

/** By what one entry names another: a number, or text. */
export const key = said(200)

/** An address, unless programs made it up to have one: for those `isReal` says no. */
export const emailOr = (isReal: (address: string) => boolean = () => true) =>
  z.preprocess(
    (value) => asText(typeof value === 'string' && !isReal(value) ? null : value),
    email.nullable(),
  )

/** A number to call; a stroke or a word in its place is none. */
export const phoneOr = z.preprocess(
  (value) => asText(typeof value === 'string' && !/\d/.test(value) ? null : value),
  phone.nullable(),
)

/** A list that need not be there, nor be one. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isList(value) ? value : []), z.array(schema))

/** An object that need not be there, nor be one. */
export const objectOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isObject(value) ? value : null), schema.nullable())

/** A number that counts something; what counts nothing is none. */
export const countOr = z.preprocess(
  (value) => (Number(value) >= 1 ? Math.round(Number(value)) : null),
  z.int().nullable(),
)

/** ISO 4217; signs and words of currencies are none. */
export const currencyOr = z.preprocess(asText, currency.nullable().catch(null))

/** What two programs call the same is known apart by whose it is. */
export const keyed =
  (program: string) =>
  (what: string, own: string | null): string | null =>
    own === null ? null : `${program}:${what}:${own}`

/** The first of each key, in their order; what has none stays. */
export function firstOfEach<Value extends { sourceKey: string | null }>(values: Value[]): Value[] {
  const seen = new Set<string>()
  return values.filter(({ sourceKey }) => {
    if (sourceKey === null) return true
    if (seen.has(sourceKey)) return false
    seen.add(sourceKey)
    return true
  })
}

/**
 * What a list holds, and behind its last place what is named elsewhere in the file: each at a place of its own, and what
 * is known by one key once.
 */
export function listedFirst<Value extends { sourceKey: string | null; row: number }>(
  listed: Value[],
  { length }: unknown[],
  named: Value[],
): Value[] {
  const own = firstOfEach(listed)
  const others = firstOfEach([...own, ...named]).slice(own.length)
  return [...own, ...others.map((value, index) => ({ ...value, row: length + index + 1 }))]
}

/** What is there, line by line, as far as there is room; null: nothing. */
export const inLines = (max: number, ...lines: (string | null | false | undefined)[]): string | null =>
  cut(lines.filter(Boolean).join('\n'), max) || null

/** So many characters of it, and no half of one. */
const cut = (value: string, max: number): string => value.slice(0, max).replace(/\p{Surrogate}$/u, '')

/** Text of which the beginning will do. */
export const beginning = (max: number) =>
  z.preprocess((value) => (typeof value === 'string' ? cut(value, max) : value), said(max))
