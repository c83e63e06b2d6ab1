import { openApi } from '@/lib/wire/openapi'
import { apiTables } from '@/lib/wire/openapi-documents'

/** A JSON Schema, as far as the documents use it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

interface Parameter {
  name: string
  in: 'path' | 'query'
  required?: boolean
  schema: Schema
}

/** One operation of one of the four documents. */
export interface Documented {
  dialect: string
  /** Unique in its dialect. */
  operationId: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** From the server's root, with {names} in it. */
  path: string
  /** Who may ask: with an API key (or signed in), only signed in, with a customer’s token, or anybody. */
  credential: 'apiKey' | 'session' | 'customerToken' | 'none'
  parameters: Parameter[]
  body: Schema | undefined
  /** The statuses of success. */
  successes: number[]
  /** What a reference in a schema stands for. */
  resolve(schema: Schema): Schema
}

interface Document {
  servers: { url: string }[]
  paths: Record<string, Record<string, OperationObject>>
  components: { schemas: Record<string, Schema> }
}
interface OperationObject {
  operationId: string
  security: Record<string, unknown>[]
  parameters: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, unknown>
}

const documents = Object.entries(apiTables).map(
  ([dialect, table]) => [dialect, openApi(table) as unknown as Document] as const,
)

/** Every operation of the four documents, as GET /api/openapi/{dialect}.json tells them. */
export const documented: Documented[] = documents.flatMap(([dialect, document]) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      toDocumented(dialect, document, path, method, operation),
    ),
  ),
)

export const dialects = documents.map(([dialect]) => dialect)

/** “business createBooking”: what an operation is called among all of them. */
export const nameOf = ({ dialect, operationId }: Documented): string => `${dialect} ${operationId}`

function toDocumented(
  dialect: string,
  { servers, components }: Document,
  path: string,
  method: string,
  { operationId, security, parameters, requestBody, responses }: OperationObject,
): Documented {
  return {
    dialect,
    operationId,
    method: method.toUpperCase() as Documented['method'],
    path: `${servers[0]?.url}${path}`,
    credential: (Object.keys(security[0] ?? {})[0] ?? 'none') as Documented['credential'],
    parameters: parameters.filter((parameter): parameter is Parameter => 'in' in parameter),
    body: requestBody?.content['application/json']?.schema,
    successes: Object.keys(responses)
      .map(Number)
      .filter((status) => status < 300),
    resolve: (schema) =>
      schema.$ref ? (components.schemas[schema.$ref.split('/').pop() ?? ''] ?? {}) : schema,
  }
}
