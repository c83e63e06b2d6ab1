import { z } from 'zod'
import { deliveryStates } from '@/lib/domain/delivery-state'
import { commaList, int32, optional, queryId, queryInt, text } from './fields'

/** One state or several with commas between them; at the query's own pointer, whichever of them is wrong. */
const someStates = z.string().transform((value, context) => {
  const named = new Set(value.split(','))
  const known = deliveryStates.filter((state) => named.has(state))
  if (known.length < named.size)
    context.issues.push({ code: 'invalid_value', values: [...deliveryStates], input: value })
  return known
})

const someKinds = text(500)
  .regex(/^[a-z_]+(,[a-z_]+)*$/, { error: 'Must be kinds of mails, with commas between them.' })
  .transform((value) => value.split(','))

/** GET deliveries. */
export const deliveriesQuery = z.object({
  state: commaList(optional(someStates)),
  kind: commaList(optional(someKinds)),
  booking_id: optional(queryId),
  search: optional(text(200)),
  limit: optional(queryInt(1, 200)),
  offset: optional(queryInt(0, int32)),
  after: optional(queryId),
})

export const toDeliveriesWish = (query: z.output<typeof deliveriesQuery>) => ({
  states: query.state ?? null,
  kinds: query.kind ?? null,
  bookingId: query.booking_id ?? null,
  search: query.search ?? null,
  limit: query.limit ?? 50,
  offset: query.offset ?? 0,
  after: query.after ?? null,
})
