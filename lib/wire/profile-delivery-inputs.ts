import { z } from 'zod'
import { deliveryStates } from '@/lib/domain/delivery-state'
import { otherMails, teamMails, visitorMails } from '@/lib/domain/mail-kind'
import { commaList, int32, optional, queryId, queryInt, someOf, text } from './fields'

/** GET deliveries. */
export const deliveriesQuery = z.object({
  state: commaList(optional(someOf(deliveryStates))),
  kind: commaList(optional(someOf([...visitorMails, ...teamMails, ...otherMails]))),
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
