import { open, publicMethods } from '@/lib/api/public'
import { publicPage } from '@/lib/settings/public-page'
import { noQuery } from '@/lib/wire/profile-inputs'
import { toPublicPage } from '@/lib/wire/public-page'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  GET: open({
    query: noQuery,
    act: ({ parts }) => publicPage(parts.slug ?? ''),
    show: (page) => ({ body: { success: true, profile: toPublicPage(page) } }),
  }),
})
