import { open, publicMethods } from '@/lib/api/public'
import { bookForVisitor, showBooked } from '@/lib/api/public-booking'
import { newPublicBooking } from '@/lib/wire/public-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  POST: open({
    body: newPublicBooking,
    act: bookForVisitor,
    show: (done, { actor }) => ({ status: 201, body: { success: true, booking: showBooked(done, actor) } }),
  }),
})
