import { methods, profile } from '@/lib/api/profile'
import { addView, savedViews } from '@/lib/settings/saved-views'
import { newView, toView, viewsQuery } from '@/lib/wire/profile-view'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: viewsQuery,
    act: ({ actor, query }) => savedViews(actor, query.page),
    show: (views) => ({ body: { success: true, views: views.map(toView) } }),
  }),
  POST: profile({
    body: newView,
    act: ({ actor, body }) => addView(actor, body),
    show: (view) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/views/${view.id}` },
      body: { success: true, view: toView(view) },
    }),
  }),
})
