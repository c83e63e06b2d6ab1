import type { z } from 'zod'
import { limitedBody } from '@/lib/domain/limited-body'
import { type Fault, Refused } from '@/lib/domain/refusal'
import { faultWords } from '@/lib/wire/fault-words'
import { isCommaList } from '@/lib/wire/fields'
import { misspelt } from './misspelt'

const usualLimit = 64 * 1024
const int32 = 2_147_483_647

/** The path's ids. What cannot be an id is 0, which nothing has: it is missing in the verb's own words. */
export const readIds = (params: Record<string, string | string[] | undefined>): Record<string, number> =>
  Object.fromEntries(Object.entries(params).map(([name, text]) => [name, readId(text)]))

function readId(text: string | string[] | undefined): number {
  const id = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id <= int32 ? id : 0
}

/**
 * The query by its schema. Unknown parameters are ignored, unless they look like one of ours misspelt. A list (commaList)
 * may be a parameter that is repeated; any other must not, as only one of its values would count.
 */
export function readQuery(request: Request, schema: z.ZodType | undefined): unknown {
  if (!schema) return undefined
  const { searchParams } = new URL(request.url)
  const known = (schema as { shape?: Record<string, z.ZodType> }).shape ?? {}
  const repeated = Object.entries(known)
    .filter(([name, field]) => searchParams.getAll(name).length > 1 && !isCommaList(field))
    .map(([field]) => ({ field, code: 'repeated', message: 'May be given only once.', asWritten: true }))
  if (repeated[0]) throw new Refused('validation_failed', repeated[0].message, { faults: repeated })
  const values = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join()])
  return checked(schema, Object.fromEntries(values), 'This query has wrong values.')
}

/** The JSON body by its schema. Refuses: unsupported_media_type, too_large, malformed, validation_failed. */
export async function readBody(
  request: Request,
  schema: z.ZodType | undefined,
  limit = usualLimit,
): Promise<unknown> {
  if (!schema) return nothingWrong(request)
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(json|[a-z.+-]+\+json)\s*(;|$)/i.test(type))
    throw new Refused('unsupported_media_type', 'Send the body as application/json.')
  return checked(schema, parsed(await bodyText(request, limit)), 'The request has wrong values.')
}

/** A door that needs no body takes none or any JSON. */
async function nothingWrong(request: Request): Promise<undefined> {
  const text = await bodyText(request, usualLimit)
  if (text.trim() !== '') parsed(text)
}

async function bodyText(request: Request, limit: number): Promise<string> {
  const bytes = await limitedBody(request, limit)
  if (!bytes) throw new Refused('too_large', `The body may have at most ${limit / 1024} KiB.`)
  return decoded(bytes)
}

/** JSON travels as UTF-8 (RFC 8259 8.1); what is none would be read with other characters than were meant. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('malformed', 'The body is not valid UTF-8.')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('malformed', 'The body is not valid JSON.')
  }
}

function checked(schema: z.ZodType, value: unknown, message: string): unknown {
  const result = schema.safeParse(value, { error: faultWords })
  const faults = [...misspelt(schema, value), ...(result.success ? [] : faultsOf(result.error, value))]
  if (faults.length > 0) throw new Refused('validation_failed', faults[0]?.message ?? message, { faults })
  return result.data
}

/** One fault for each field, as what follows from it is no news. */
function faultsOf({ issues }: z.ZodError, value: unknown): Fault[] {
  const faults = issues.map((issue) => toFault(issue, value))
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index)
}

/** A field that is not there at all is `required`; everything else keeps the schema's own word. */
function toFault({ path, code, message }: z.core.$ZodIssue, value: unknown): Fault {
  const field = path.join('/')
  const absent = path.length > 0 && memberAt(value, path) === undefined
  return absent
    ? { field, code: 'required', message: 'Is required.', asWritten: true }
    : { field, code, message, asWritten: true }
}

const memberAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce((part: unknown, key) => (part as Record<PropertyKey, unknown> | null)?.[key], value)
