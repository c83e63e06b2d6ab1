import { methods, profile } from '@/lib/api/profile'
import { joinWaitlist } from '@/lib/engine/join-waitlist'
import { waitlist } from '@/lib/engine/waitlist'
import { toWaitlistEntry } from '@/lib/wire/profile-waitlist'
import {
  newWaitlistEntry,
  toWaitlistFilter,
  toWaitlistWish,
  waitlistQuery,
} from '@/lib/wire/profile-waitlist-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: waitlistQuery,
    act: ({ actor, query }) => waitlist(actor, toWaitlistFilter(query)),
    show: ({ entries, total }) => ({ body: { success: true, entries: entries.map(toWaitlistEntry), total } }),
  }),
  POST: profile({
    body: newWaitlistEntry,
    act: ({ actor, body }) => joinWaitlist(actor, toWaitlistWish(body)),
    show: (entry) => ({ status: 201, body: { success: true, entry: toWaitlistEntry(entry) } }),
  }),
})
