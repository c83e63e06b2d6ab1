import { open, publicMethods } from '@/lib/api/public'
import { keepTime, showKept } from '@/lib/api/public-booking'
import { newHold } from '@/lib/wire/public-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  POST: open({
    body: newHold,
    act: keepTime,
    show: (done, { actor }) => ({ status: 201, body: { success: true, hold: showKept(done, actor) } }),
  }),
})
