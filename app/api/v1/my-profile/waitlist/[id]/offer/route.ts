import { methods, profile } from '@/lib/api/profile'
import { offerPlace } from '@/lib/engine/offer-place'
import { toWaitlistEntry } from '@/lib/wire/profile-waitlist'
import { newOffer, toPlaceToOffer } from '@/lib/wire/profile-waitlist-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: newOffer,
    act: ({ actor, id, body }) => offerPlace(actor, id, toPlaceToOffer(body)),
    show: (entry) => ({ body: { success: true, entry: toWaitlistEntry(entry) } }),
  }),
})
