import { methods, profile } from '@/lib/api/profile'
import { replayEvents } from '@/lib/settings/webhook-deliveries'
import { replayRange, toReplayWish } from '@/lib/wire/profile-webhook-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: replayRange,
    act: ({ actor, id, body }) => replayEvents(actor, id, toReplayWish(body)),
    show: (replayed) => ({ status: 202, body: { success: true, replayed } }),
  }),
})
