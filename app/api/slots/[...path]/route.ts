import { slotsNowhere } from '@/lib/api/slots'

export {
  slotsNowhere as DELETE,
  slotsNowhere as GET,
  slotsNowhere as PATCH,
  slotsNowhere as POST,
  slotsNowhere as PUT,
}
