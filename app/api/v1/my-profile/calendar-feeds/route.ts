import { methods, profile } from '@/lib/api/profile'
import { appUrl } from '@/lib/auth/app-url'
import { addCalendarFeed, calendarFeeds } from '@/lib/settings/calendar-feeds'
import { newCalendarFeed, toCalendarFeed } from '@/lib/wire/profile-calendar-feed'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => calendarFeeds(actor),
    show: (feeds) => ({ body: { success: true, feeds: feeds.map(toCalendarFeed) } }),
  }),
  POST: profile({
    body: newCalendarFeed,
    act: ({ actor, body }) => addCalendarFeed(actor, body.operator_id ?? null),
    show: ({ feed, token }) => ({
      status: 201,
      body: { success: true, feed: toCalendarFeed(feed), url: new URL(`/feeds/${token}.ics`, appUrl()).href },
      kept: { success: true, feed: toCalendarFeed(feed), url: null },
    }),
  }),
})
