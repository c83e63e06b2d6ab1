import { methods, profile } from '@/lib/api/profile'
import { timeline } from '@/lib/engine/timeline'
import { toTimelineEntry } from '@/lib/wire/profile-timeline'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => timeline(actor, id),
    show: (entries) => ({ body: { success: true, timeline: entries.map(toTimelineEntry) } }),
  }),
})
