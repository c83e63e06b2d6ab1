import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** A JSON Schema as it stands in a document. */
export type JsonSchema = Record<string, unknown>

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: JsonSchema
  example?: unknown
}
interface Reference {
  $ref: string
}
interface Response {
  content?: Record<string, { schema: JsonSchema; example?: unknown }>
}

/** One operation of a dialect, as its document tells it. */
export interface Documented {
  /** `GET /bookings/{id}`, unique within the document. */
  key: string
  id: string
  method: string
  path: string
  security: Record<string, unknown>[]
  parameters: (Parameter | Reference)[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema; example?: unknown } } }
  responses: Record<string, Response | Reference>
}

/** What came back. */
export interface Answered {
  status: number
  /** Its Content-Type. */
  type: string | null
  text: string
}

interface Written {
  servers: { url: string }[]
  paths: Record<
    string,
    Record<string, Omit<Documented, 'key' | 'id' | 'method' | 'path'> & { operationId: string }>
  >
  components: { schemas: Record<string, JsonSchema> }
}

/** The parameters of an operation's query. */
export const queryOf = ({ parameters }: Documented): Parameter[] =>
  parameters.flatMap((each) => ('name' in each && each.in === 'query' ? [each] : []))

export type ApiDocument = Awaited<ReturnType<typeof readDocument>>

/** The document of a dialect, as a server hands it out. */
export async function readDocument(url: string, dialect: string) {
  const response = await fetch(`${url}/api/openapi/${dialect}.json`)
  if (!response.ok) throw new Error(`No document of ${dialect}: ${response.status}`)
  const written = (await response.json()) as Written
  return {
    dialect,
    base: `${url}${written.servers[0]?.url}`,
    schemas: written.components.schemas,
    operations: operationsOf(written),
    objection: reader(written),
  }
}

/** The status with which an operation says that it was done. */
export const successOf = ({ responses }: Documented): number =>
  Math.max(
    ...Object.keys(responses)
      .map(Number)
      .filter((status) => status < 300),
  )

const operationsOf = ({ paths }: Written): Documented[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, ...told }]) => ({
      ...told,
      id: operationId,
      method: method.toUpperCase(),
      path,
      key: `${method.toUpperCase()} ${path}`,
    })),
  )

/**
 * Says what of an answer is not as the document tells it, or null: its status, the kind of its content, and every member
 * of its JSON.
 */
function reader(written: Written) {
  const objectionAt = schemaReader(written)
  const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
  return ({ path, method, responses }: Documented, { status, type, text }: Answered): string | null => {
    const told = responses[status]
    if (!told) return `${status} is not among ${Object.keys(responses).join(', ')}`
    const place =
      '$ref' in told ? told.$ref : `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`
    const kinds = Object.keys('$ref' in told ? { 'application/json': 1 } : (told.content ?? {}))
    if (kinds.length === 0) return text === '' ? null : 'something is said where nothing is told of'
    const kind = kinds.find((each) => type?.startsWith(each))
    if (!kind) return `${type} in place of ${kinds.join(', ')}`
    return kind === 'application/json' ? objectionAt(place, JSON.parse(text)) : null
  }
}

/**
 * Says what of a value is not as a document tells it at a place, as JSON, or null. A member that the document does not
 * name counts as wrong.
 */
export function schemaReader(written: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema(closed(written) as JsonSchema, 'document')
  return (place: string, value: unknown): string | null => {
    const check = ajv.getSchema(`document${encodeURI(place)}/content/application~1json/schema`)
    if (!check) return `there is no schema at ${place}`
    return check(value) ? null : ajv.errorsText(check.errors?.slice(0, 3))
  }
}

/** The same schemas, of objects that have no members but those they name. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const inner = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]))
  const isObject = part && 'properties' in part && 'type' in part && part.type === 'object'
  return isObject && !('additionalProperties' in part) ? { ...inner, additionalProperties: false } : inner
}
