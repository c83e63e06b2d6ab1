import { addDays, clock } from '@/lib/domain/local-time'
import type { Tenant } from './fill'

/** A place in the diary that nobody has. */
export interface Slot {
  staffId: number
  serviceId: number
  date: string
  time: string
  /** Of a visitor who has not been here before. */
  email: string
}

/** The n-th free half hour from a day on: everybody's first, then everybody's second, through days of twelve hours. */
export function slotAt(n: number, tenant: Tenant, firstFreeDay: string): Slot {
  const people = tenant.staffIds.length
  const [turn, person] = [Math.floor(n / people), n % people]
  return {
    staffId: tenant.staffIds[person] as number,
    serviceId: tenant.serviceIds[n % tenant.serviceIds.length] as number,
    date: addDays(firstFreeDay, Math.floor(turn / 24)),
    time: clock(480 + (turn % 24) * 30),
    email: `new.visitor.${n}@example.com`,
  }
}

/** The body that books it. */
export const wishFor = (slot: Slot) => ({
  product_id: slot.serviceId,
  operator_id: slot.staffId,
  booking_date: slot.date,
  start_time: slot.time,
  visitor_name: 'New visitor',
  visitor_email: slot.email,
  visitor_phone: '+49 30 23125 100',
})
