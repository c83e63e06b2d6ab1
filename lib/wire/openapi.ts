import type { z } from 'zod'
import { refusalStatuses, refusalsOf, statusesOf } from './openapi-refusals'
import { type JsonSchema, schemaWriter } from './openapi-schema'
import { type ApiTable, type Operation, operationsOf } from './openapi-table'
import { eventHeaders, webhooksOf } from './openapi-webhooks'

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })
const json = (schema: JsonSchema, more: object = {}) => ({ 'application/json': { schema, ...more } })

/** The OpenAPI 3.1 document of a dialect, from its table and the schemas that read its requests. */
export function openApi(table: ApiTable) {
  const { write, shared } = schemaWriter({ ...table.schemas, Error: table.error })
  const paths: Record<string, JsonSchema> = {}
  for (const { method, path, operation } of operationsOf(table))
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: operation.id,
        summary: operation.summary,
        ...(operation.description && { description: operation.description }),
        tags: [operation.tag],
        security: securityOf(operation),
        parameters: [
          ...pathParameters(path),
          ...queryParameters(operation, write),
          ...headers(method, operation),
        ],
        ...(operation.body && {
          requestBody: {
            required: true,
            content: json(write(operation.body), exampleOf(operation.example?.body)),
          },
        }),
        responses: {
          ...answers(method, operation, write),
          ...Object.fromEntries(
            refusalStatuses(table, method, path, operation).map((status) => [
              status,
              ref('responses', `${status}`),
            ]),
          ),
        },
      },
    }
  return {
    openapi: '3.1.1',
    info: { title: table.title, version: '1', description: table.description },
    servers: [{ url: table.base }],
    tags: Object.entries(table.tags).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: webhooksOf(table.events, write),
    components: {
      schemas: shared,
      responses: Object.fromEntries(statusesOf(table).map((status) => [status, refusalOf(table, status)])),
      parameters: { ...parameters, ...eventHeaders },
      headers: answerHeaders,
      securitySchemes: securitySchemes(table),
    },
  }
}

/** The names in a path that are no number. */
const words: Record<string, JsonSchema> = {
  uid: { type: 'string', format: 'uuid' },
  slug: { type: 'string' },
  token: { type: 'string' },
  kind: { type: 'string' },
  language: { type: 'string' },
}

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: words[name] ?? { type: 'integer', minimum: 1 },
  }))

function queryParameters({ query, example }: Operation, write: (schema: z.ZodType) => JsonSchema) {
  if (!query) return []
  const { properties = {}, required = [] } = write(query) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    ...(description !== undefined && { description }),
    schema,
    ...exampleOf(example?.query?.[name]),
  }))
}

const headers = (method: string, { versioned }: Operation) => [
  ref('parameters', method === 'GET' ? 'IfNoneMatch' : 'IdempotencyKey'),
  ...(versioned && method !== 'GET' ? [ref('parameters', 'IfMatch')] : []),
]

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names this request: sent again, it is answered as the first time and nothing is done twice.',
    schema: { type: 'string', maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag of what was seen: refused with 412 when somebody has changed it since.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of an earlier answer: 304 as long as nothing has changed.',
    schema: { type: 'string' },
  },
}

const answerHeaders = {
  RequestId: { description: 'The request’s name in our log.', schema: { type: 'string' } },
  RateLimit: {
    description: 'Requests that are left, and seconds until there are more.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
  ETag: { description: 'What this version is known by.', schema: { type: 'string' } },
  Location: { description: 'Where it is found.', schema: { type: 'string' } },
}
const everywhere = { 'X-Request-Id': ref('headers', 'RequestId'), RateLimit: ref('headers', 'RateLimit') }

const spoken = { 200: 'Done.', 201: 'Created.', 202: 'Accepted: it is on its way.', 204: 'Done.' }

function answers(method: string, operation: Operation, write: (schema: z.ZodType) => JsonSchema) {
  const { status = 200, answer, rehearsed, example, versioned, file } = operation
  const isRead = method === 'GET' && answer !== 'csv' && !file
  const content =
    answer === 'csv'
      ? { 'text/csv': { schema: { type: 'string' } } }
      : answer && json(write(answer), exampleOf(example?.answer))
  return {
    [status]: {
      description: spoken[status],
      headers: {
        ...everywhere,
        ...((isRead || versioned) && status !== 204 && { ETag: ref('headers', 'ETag') }),
        ...(status === 201 && { Location: ref('headers', 'Location') }),
      },
      ...(content && { content: { ...content, ...(file && archive) } }),
    },
    ...(rehearsed && {
      200: {
        description: 'What would be: nothing is done.',
        headers: everywhere,
        content: json(write(rehearsed)),
      },
    }),
    ...(isRead && { 304: { description: 'Nothing has changed.', headers: everywhere } }),
  }
}

const archive = { 'application/zip': { schema: { type: 'string', format: 'binary' } } }

const exampleOf = (example: unknown) => (example === undefined ? {} : { example })

function refusalOf(table: ApiTable, status: number) {
  const { description, examples } = refusalsOf(table, status)
  const waits = status === 429 || status === 503
  return {
    description,
    headers: { ...everywhere, ...(waits && { 'Retry-After': ref('headers', 'RetryAfter') }) },
    content: json(ref('schemas', 'Error'), { examples }),
  }
}

const credentials = { customer: 'customerToken', person: 'session' }

const securityOf = ({ who }: Operation) =>
  who === 'anyone' ? [] : [{ [who ? credentials[who] : 'apiKey']: [] }]

function securitySchemes(table: ApiTable) {
  const have = (who: Operation['who']) => operationsOf(table).some(({ operation }) => operation.who === who)
  return {
    apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the business, from its settings.' },
    ...(have('customer') && {
      customerToken: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A customer’s own token, which the business has made for them (POST customers/{id}/token).',
      },
    }),
    ...(have('person') && {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'next-auth.session-token',
        description: 'Of somebody who is signed in here: what is asked for is theirs, and a key is nobody.',
      },
    }),
  }
}
