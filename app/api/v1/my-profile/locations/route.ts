import { methods, profile } from '@/lib/api/profile'
import { addLocation, locations } from '@/lib/settings/locations'
import { locationsQuery, newLocation, newLocationReply } from '@/lib/wire/profile-location'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: locationsQuery,
    act: ({ actor, query }) => locations(actor, query),
    show: (all) => ({ body: { success: true, locations: all } }),
  }),
  POST: profile({
    body: newLocation,
    act: ({ actor, body }) => addLocation(actor, { name: body.name, address: body.address ?? null }),
    show: newLocationReply,
  }),
})
