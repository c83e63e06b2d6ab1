import { methods, profile } from '@/lib/api/profile'
import { bookingReply } from '@/lib/api/profile-booking'
import { amend } from '@/lib/engine/amend'
import { find } from '@/lib/engine/find'
import { remove } from '@/lib/engine/remove'
import { amendment } from '@/lib/wire/profile-inputs'
import { toAmendment } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => find(actor, id), show: bookingReply }),
  PATCH: profile({
    body: amendment,
    act: ({ actor, id, body, version }) => amend(actor, id, toAmendment(body), version),
    show: bookingReply,
  }),
  DELETE: profile({
    act: ({ actor, id, version }) => remove(actor, id, version),
    show: () => ({ body: { success: true } }),
  }),
})
