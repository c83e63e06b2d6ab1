import type { z } from 'zod'
import { countVisit } from '@/lib/auth/visits'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { invalid, missing } from '@/lib/domain/refusal'
import { bookByCustomer } from '@/lib/engine/customer-book'
import type { CustomerBooking } from '@/lib/engine/customer-booking'
import { cancelByCustomer } from '@/lib/engine/customer-cancel'
import {
  type customerCancellation,
  type newCustomerBooking,
  toCustomerWish,
} from '@/lib/wire/marketplace-inputs'
import { tokenOf } from './marketplace'
import type { Ask } from './speak'

/** Books, or joins a class, for the customer: as often in a while as somebody on the public page could. */
export async function bookOwn({
  actor,
  body,
  request,
}: Ask<unknown, z.output<typeof newCustomerBooking>>): Promise<CustomerBooking> {
  await demandMerchant(actor, body.merchant_name)
  await countVisit('booking', `customer:${actor.profileId}:${actor.id}`)
  return bookByCustomer(tokenOf(request), toCustomerWish(body))
}

/** Cancels a booking of the customer's. What the body names must be what the path and the token name. */
export async function cancelOwn({
  actor,
  id,
  body,
  request,
}: Ask<unknown, z.output<typeof customerCancellation>>): Promise<void> {
  if (id === 0) throw missing('Booking')
  if (body.booking_id !== id) throw invalid('bookingId', 'Is not the booking of the path.', 'contradiction')
  await demandMerchant(actor, body.merchant_name)
  await cancelByCustomer(tokenOf(request), id)
}

async function demandMerchant({ profileId }: Actor, named: string): Promise<void> {
  const { slug } = await readProfile(reader, profileId)
  if (named !== slug) throw invalid('merchant', 'Is not the merchant of this token.', 'contradiction')
}
