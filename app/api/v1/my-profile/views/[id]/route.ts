import { methods, profile } from '@/lib/api/profile'
import { changeView, removeView } from '@/lib/settings/saved-views'
import { toView, viewChange } from '@/lib/wire/profile-view'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: profile({
    body: viewChange,
    act: ({ actor, id, body }) => changeView(actor, id, body),
    show: (view) => ({ body: { success: true, view: toView(view) } }),
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeView(actor, id),
    show: () => ({ status: 204 }),
  }),
})
