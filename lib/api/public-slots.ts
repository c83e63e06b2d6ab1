import type { z } from 'zod'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { localOf } from '@/lib/domain/local-time'
import { onlineSlots } from '@/lib/engine/slots'
import { rangeFrom } from '@/lib/wire/profile-wishes'
import type { publicSlotsQuery } from '@/lib/wire/public-inputs'

const days = { usual: 31, most: 62 }

/** The free times of a service that the public page offers; from today in the profile's zone, unless dates are given. */
export async function publicSlots({ profileId }: Actor, query: z.output<typeof publicSlotsQuery>) {
  const { timezone } = await readProfile(reader, profileId)
  const range = rangeFrom(query, localOf(Date.now(), timezone).date, days)
  const found = await onlineSlots(profileId, {
    serviceId: query.product_id,
    staffId: query.operator_id ?? null,
    locationId: query.location_id ?? null,
    ...range,
    ...(query.nights !== undefined && { nights: query.nights }),
  })
  return { ...found, ...range }
}
