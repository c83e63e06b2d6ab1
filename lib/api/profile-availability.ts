import type { z } from 'zod'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { localOf } from '@/lib/domain/local-time'
import { slots } from '@/lib/engine/slots'
import type { availabilityQuery } from '@/lib/wire/profile-inputs'
import { rangeFrom } from '@/lib/wire/profile-wishes'

const days = { usual: 7, most: 62 }

/** The free times of a service; from today in the profile's zone and for a week, unless dates are given. */
export async function availability(actor: Actor, query: z.output<typeof availabilityQuery>) {
  const range = rangeFrom(query, query.date_from ?? (await today(actor)), days)
  const found = await slots(actor, {
    serviceId: query.product_id,
    staffId: query.operator_id ?? null,
    locationId: query.location_id ?? null,
    ...range,
    ...(query.duration_minutes !== undefined && { duration: query.duration_minutes }),
    ...(query.nights !== undefined && { nights: query.nights }),
  })
  return { ...found, ...range }
}

async function today(actor: Actor): Promise<string> {
  const { timezone } = await readProfile(reader, actor.profileId)
  return localOf(Date.now(), timezone).date
}
