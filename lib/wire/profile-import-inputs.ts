import { z } from 'zod'
import { statuses } from '@/lib/domain/booking'
import { given } from '@/lib/domain/given'
import { importKinds, importParts, rowOutcomes } from '@/lib/domain/import'
import {
  bookingFields,
  customerFields,
  dateOrders,
  decimalSigns,
  type ImportOptions,
} from '@/lib/domain/import-options'
import { isZone } from '@/lib/domain/local-time'
import type { RowsWish } from '@/lib/settings/import-rows'
import { commaList, id, optional, queryInt, someOf, text } from './fields'

/** A file of the largest size as base64 in JSON, which takes a third more. */
export const importBodyLimit = 16 * 1024 * 1024

/** POST imports: the file as text, or its bytes as base64, which leaves its encoding to be found out. */
export const newImport = z
  .object({
    kind: z.enum(importKinds),
    file_name: text(255).trim().min(1, { error: 'Must not be empty.' }),
    content: z.string().optional(),
    content_base64: z.base64({ error: 'Must be base64.' }).optional(),
  })
  .refine((body) => (body.content === undefined) !== (body.content_base64 === undefined), {
    path: ['content'],
    error: 'Send the file as content, or its bytes as content_base64.',
  })

const mapping = z.record(text(500), z.enum([...new Set([...customerFields, ...bookingFields])]).nullable())

const options = z.object({
  date_order: z.enum(dateOrders).optional(),
  decimal_sign: z.enum(decimalSigns).optional(),
  timezone: z.string().max(100).refine(isZone, { error: 'Must be an IANA time zone.' }).nullish(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'Must be a country code of two capital letters.' })
    .nullish(),
  product_id: id.nullish(),
  operator_id: id.nullish(),
  status: z.enum(statuses).exclude(['reserved']).optional(),
  existing: z.enum(['update', 'skip']).optional(),
  clash: z.enum(['refuse', 'overbook']).optional(),
})

/** PATCH imports/{id}: `mapping` replaces the former one, of `options` an absent key keeps its value. */
export const importChange = z.object({ mapping: mapping.optional(), options: options.optional() })

/** The options that are said, in the engine's words. */
export const toImportOptions = (said: z.output<typeof options>): Partial<ImportOptions> =>
  given({
    dateOrder: said.date_order,
    decimalSign: said.decimal_sign,
    timezone: said.timezone,
    region: said.region,
    serviceId: said.product_id,
    staffId: said.operator_id,
    status: said.status,
    existing: said.existing,
    clash: said.clash,
  })

const page = { limit: optional(queryInt(1, 1000)), offset: optional(queryInt(0, 1_000_000)) }

/** GET imports/{id}/check. */
export const importCheckQuery = z.object(page)

/** GET imports/{id}/rows. */
export const importRowsQuery = z.object({
  part: optional(z.enum(importParts)),
  outcome: commaList(optional(someOf(rowOutcomes))),
  /** Of an import that was undone: what was taken back, or what was left. */
  undo: optional(z.enum(['undone', 'left'])),
  ...page,
})

const usualPage = 100

export const toRowsWish = (query: z.output<typeof importRowsQuery>): RowsWish => ({
  part: query.part ?? null,
  outcomes: query.outcome ?? null,
  undo: query.undo ?? null,
  ...toPage(query),
})

export const toPage = ({ limit = usualPage, offset = 0 }: z.output<typeof importCheckQuery>) => ({
  limit,
  offset,
})
