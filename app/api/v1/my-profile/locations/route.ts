import { methods, profile } from '@/lib/api/profile'
import { addLocation, locations } from '@/lib/settings/locations'
import { newLocation, newLocationReply } from '@/lib/wire/profile-location'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => locations(actor),
    show: (all) => ({ body: { success: true, locations: all } }),
  }),
  POST: profile({
    body: newLocation,
    act: ({ actor, body }) => addLocation(actor, { name: body.name, address: body.address ?? null }),
    show: newLocationReply,
  }),
})
