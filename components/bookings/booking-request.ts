import { daysBetween } from '@/lib/domain/local-time'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

/** What the form holds. null or '' means "as the service says", so that it follows when the service is changed. */
export interface NewBookingValues {
  serviceId: number | null
  date: string
  time: string
  checkoutDate: string | null
  /** null: anyone who is free. */
  staffId: number | null
  /** null: wherever it fits. */
  locationId: number | null
  minutes: number | null
  name: string
  email: string
  phone: string
  note: string
  /** Smallest units; NaN: no price, though something is typed. */
  price: number | null
  status: 'confirmed' | 'pending'
  notify: boolean
}

/** The request that the form means. Only what was said is sent; the server knows the rest better. */
export function bookingRequest(values: NewBookingValues, service: ServiceJson) {
  const isStay = service.kind === 'rental'
  return {
    product_id: service.id,
    operator_id: values.staffId,
    ...(values.locationId !== null && { location_id: values.locationId }),
    booking_date: values.date,
    ...(isStay ? { checkout_date: values.checkoutDate } : { start_time: values.time }),
    ...(!isStay && values.minutes !== null && { duration_minutes: values.minutes }),
    visitor_name: values.name.trim(),
    visitor_email: values.email.trim() || null,
    visitor_phone: values.phone.trim() || null,
    visitor_note: values.note.trim(),
    ...(values.price !== null && { price: values.price, currency: service.currency }),
    status: values.status,
    send_notification: values.notify,
  }
}

/** What the service costs for these days, in smallest units: what the server will write when no price is sent. */
export function usualPrice(
  service: ServiceJson,
  values: Pick<NewBookingValues, 'date' | 'checkoutDate'>,
): number {
  if (service.price_type === 'free') return 0
  if (service.kind !== 'rental' || !values.checkoutDate) return service.price
  return service.price * Math.max(0, daysBetween(values.date, values.checkoutDate))
}

/** The form's field for each pointer of a refusal. */
export const fieldOf: Readonly<Record<string, keyof NewBookingValues>> = {
  '/product_id': 'serviceId',
  '/booking_date': 'date',
  '/start_time': 'time',
  '/checkout_date': 'checkoutDate',
  '/operator_id': 'staffId',
  '/location_id': 'locationId',
  '/duration_minutes': 'minutes',
  '/visitor_name': 'name',
  '/visitor_email': 'email',
  '/visitor_phone': 'phone',
  '/visitor_note': 'note',
  '/price': 'price',
}
