import { methods, profile } from '@/lib/api/profile'
import { closeLocation } from '@/lib/settings/close-location'
import { changeLocation, location } from '@/lib/settings/locations'
import { locationChange, locationReply } from '@/lib/wire/profile-location'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => location(actor, id), show: locationReply }),
  PATCH: profile({
    body: locationChange,
    act: ({ actor, id, body }) => changeLocation(actor, id, body),
    show: locationReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => closeLocation(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
