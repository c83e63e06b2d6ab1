import { businessNowhere } from '@/lib/api/business'

export {
  businessNowhere as DELETE,
  businessNowhere as GET,
  businessNowhere as PATCH,
  businessNowhere as POST,
  businessNowhere as PUT,
}
