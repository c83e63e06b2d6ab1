import { z } from 'zod'
import { invalid } from '@/lib/domain/refusal'
import type { Unblocked } from '@/lib/settings/change-customer'
import type { HistoryPlace } from '@/lib/settings/customer-history'
import type { CustomerChange, CustomerValues } from '@/lib/settings/customer-values'
import type { CustomerOrder, CustomerPlace } from '@/lib/settings/customers'
import { email, id, int32, optional, orNull, queryInt, text } from './fields'

const values = {
  name: text(200).trim().min(1, { error: 'Must not be empty.' }),
  email: orNull(email),
  phone: orNull(text(50).trim()),
  note: orNull(text(5000).trim()),
}

/** POST customers. */
export const newCustomer = z.object(values)

/** What may be put right: an absent key keeps its value. */
const customerChange = z.object({ ...values, name: values.name.optional() })

/**
 * PATCH customers/{id}; `mail_blocked: false` lets mails go to their address again, null clears one cause of why they do
 * not.
 */
export const customerPatch = customerChange.extend({
  mail_blocked: z.literal(false, { error: 'Can only be cleared: false.' }).optional(),
  mail_bounced_at: z.null({ error: 'Can only be cleared: null.' }).optional(),
  mail_complained_at: z.null({ error: 'Can only be cleared: null.' }).optional(),
})

export const toUnblocked = (body: z.output<typeof customerPatch>): Unblocked => ({
  bounced: body.mail_blocked === false || body.mail_bounced_at === null,
  complained: body.mail_blocked === false || body.mail_complained_at === null,
})

/** POST customers/{id}/merge: who they were as well, and what shall stay where they differ. */
export const customerMerge = customerChange.extend({ from: z.array(id).min(1).max(50) })

/** POST customers/{id}/erase. */
export const customerErasure = z.object({ cancel_upcoming: z.boolean().default(false) })

/** GET customers/{id}/history. */
export const customerHistoryQuery = z.object({
  limit: optional(queryInt(1, 200)),
  offset: optional(queryInt(0, int32)),
  after: optional(text(200)),
})

export const toCustomerValues = (body: z.output<typeof newCustomer>): CustomerValues => ({
  name: body.name,
  email: body.email ?? null,
  phone: body.phone ?? null,
  note: body.note ?? null,
})

export const toCustomerChange = ({
  name,
  email,
  phone,
  note,
}: z.output<typeof customerChange>): CustomerChange => ({
  name,
  email,
  phone,
  note,
})

const encode = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

function decode<Schema extends z.ZodType>(cursor: string, schema: Schema): z.output<Schema> {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    parts = null
  }
  const found = schema.safeParse(parts)
  if (!found.success) throw invalid('after', 'Is no cursor of this list.')
  return found.data
}

const measured = z.int().min(-1)
const placeShapes = {
  name: z.tuple([z.literal('name'), text(300), id]),
  last_visit: z.tuple([z.literal('last_visit'), measured, id]),
  bookings: z.tuple([z.literal('bookings'), measured, id]),
  spend: z.tuple([z.literal('spend'), measured, id]),
} as const satisfies Record<CustomerOrder, z.ZodType>

/** The cursor of the list of customers: it holds for the order it came from. */
export const toCustomerCursor = (sort: CustomerOrder, last: CustomerPlace | null): string | null =>
  last && encode([sort, last.key, last.id])

/** Refuses a cursor of another order, or none of ours. */
export function fromCustomerCursor(sort: CustomerOrder, cursor: string | undefined): CustomerPlace | null {
  if (cursor === undefined) return null
  const [, key, customerId] = decode<z.ZodType<[string, string | number, number]>>(cursor, placeShapes[sort])
  return { key, id: customerId }
}

const historyShape = z.tuple([z.iso.datetime(), id, z.int().min(0).max(int32)])

export const toHistoryCursor = (last: HistoryPlace | null): string | null =>
  last && encode([last.startsAt.toISOString(), last.id, last.seat])

export function fromHistoryCursor(cursor: string | undefined): HistoryPlace | null {
  if (cursor === undefined) return null
  const [startsAt, bookingId, seat] = decode(cursor, historyShape)
  return { startsAt: new Date(startsAt), id: bookingId, seat }
}
