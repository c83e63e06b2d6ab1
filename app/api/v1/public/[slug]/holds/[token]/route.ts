import { open, publicMethods } from '@/lib/api/public'
import { giveBack } from '@/lib/api/public-booking'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  DELETE: open({
    act: ({ actor, parts }) => giveBack(actor, parts.token ?? ''),
    show: () => ({ status: 204 }),
  }),
})
