import { z } from 'zod'
import type { LocationSetup } from '@/lib/settings/location-rows'
import { optional, orNull, text, yesOrNo } from './fields'
import type { LocationJson } from './profile-shapes'

const fields = {
  name: text(120).trim().min(1, { error: 'Must not be empty.' }),
  address: orNull(text(500).trim()),
}

/** POST locations. */
export const newLocation = z.object(fields)

/** GET locations: those that are open, or those that are closed. */
export const locationsQuery = z.object({ archived: optional(yesOrNo) })

/** PATCH locations/{id}: an absent key keeps its value; null where a value may be none. `archived: false` opens a closed one. */
export const locationChange = z.object({
  ...fields,
  name: fields.name.optional(),
  archived: z.literal(false, { error: 'A location is closed by DELETE.' }).optional(),
})

/** The answer about one location. */
export const locationReply = (location: LocationSetup) => ({
  body: { success: true, location: location satisfies LocationJson },
})

/** The answer about a new one. */
export const newLocationReply = (location: LocationSetup) => ({
  ...locationReply(location),
  status: 201,
  headers: { Location: `/api/v1/my-profile/locations/${location.id}` },
})
