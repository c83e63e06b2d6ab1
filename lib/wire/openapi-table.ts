import type { z } from 'zod'
import type { Reason, Refused } from '@/lib/domain/refusal'
import type { EventWords } from './openapi-webhooks'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What the API document says of one operation; all that follows from its method and schemas is derived. */
export interface Operation {
  /** Unique within its document: generated clients call their functions so. */
  id: string
  summary: string
  description?: string
  tag: string
  /** The schemas that read the request. */
  query?: z.ZodType
  body?: z.ZodType
  /** 200 unless said otherwise. */
  status?: 200 | 201 | 202 | 204
  /** What it answers: JSON of a schema, a table as CSV, or nothing. */
  answer?: z.ZodType | 'csv'
  /** A file: where the query asks for it also as an archive, and without an ETag. */
  file?: true
  /** What it answers, with 200, to a `dry_run`. */
  rehearsed?: z.ZodType
  /** A request's query and body and its answer, by the same schemas. */
  example?: { query?: Record<string, string | number>; body?: unknown; answer?: unknown }
  /** If-Match is heeded. */
  versioned?: true
  /** Refusals beyond those that follow from method and schemas. */
  refuses?: Reason[]
  /** An API key's, unless said otherwise; `person`: of somebody who is signed in, as no key is anybody. */
  who?: 'customer' | 'anyone' | 'person'
}

/** One dialect as its document tells it. */
export interface ApiTable {
  title: string
  description: string
  /** The path below which its operations lie. */
  base: string
  tags: Record<string, string>
  /** The shapes that have a name of their own in the document. */
  schemas: Record<string, z.ZodType>
  error: z.ZodType
  /** How the dialect answers a refusal. */
  refuse(refused: Refused): { status: number; body: object }
  operations: Record<`${Method} /${string}`, Operation>
  /** How webhooks that are to speak this dialect tell of a booking. */
  events: EventWords
}

/** The operations of a table with method and path, which its keys say. */
export const operationsOf = ({ operations }: ApiTable) =>
  Object.entries(operations).map(([key, operation]) => {
    const [method = '', path = ''] = key.split(' ')
    return { method, path, operation }
  })
