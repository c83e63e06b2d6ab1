import { open, publicMethods } from '@/lib/api/public'
import { clientAddress } from '@/lib/auth/client-address'
import { countVisit } from '@/lib/auth/visits'
import { joinWaitlistAsVisitor } from '@/lib/engine/join-waitlist'
import { toOwnEntry } from '@/lib/wire/profile-waitlist'
import { ownWaitlistEntry, toWaitlistWish } from '@/lib/wire/profile-waitlist-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  POST: open({
    body: ownWaitlistEntry,
    act: async ({ actor, body, request }) => {
      await countVisit('booking', clientAddress(request.headers))
      return joinWaitlistAsVisitor(actor.profileId, toWaitlistWish(body))
    },
    show: (entry) => ({ status: 201, body: { success: true, entry: toOwnEntry(entry) } }),
  }),
})
