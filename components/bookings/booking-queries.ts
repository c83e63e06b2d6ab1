import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { BookingJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'

/** One booking, for a drawer whose booking the grid does not hold. */
export const bookingQuery = (id: number) =>
  queryOptions({
    queryKey: ['booking', id] as const,
    queryFn: ({ signal }) => ask<{ booking: BookingJson }>('GET', `/bookings/${id}`, { signal }),
    select: (answer) => answer.booking,
  })

export const timelineQuery = (id: number) =>
  queryOptions({
    queryKey: ['timeline', id] as const,
    queryFn: ({ signal }) =>
      ask<{ timeline: TimelineEntryJson[] }>('GET', `/bookings/${id}/timeline`, { signal }),
    select: (answer) => answer.timeline,
  })

export interface CustomerJson {
  id: number
  name: string
  email: string | null
  phone: string | null
}

export const customersQuery = (search: string) =>
  queryOptions({
    queryKey: ['customers', search] as const,
    queryFn: ({ signal }) =>
      ask<{ customers: CustomerJson[] }>('GET', '/customers', { query: { search, limit: 8 }, signal }),
    select: (answer) => answer.customers,
    enabled: search.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** A time that can be booked. */
export interface SlotJson {
  booking_date: string
  start_time: string
  starts_at: string
  checkout_date: string | null
  operator_ids: number[]
  /** Seats or units left. */
  seats_left: number
  /** The class that would be joined. */
  booking_id: number | null
}

interface FreeTimesWish {
  product_id: number
  operator_id: number | null
  location_id: number | null
  date_from: string
  date_to: string
  duration_minutes: number | null
  nights: number | null
}

export const freeTimesQuery = (wish: FreeTimesWish) =>
  queryOptions({
    queryKey: ['availability', wish] as const,
    queryFn: ({ signal }) =>
      ask<{ slots: SlotJson[] }>('GET', '/availability', { query: { ...wish }, signal }),
    select: (answer) => answer.slots,
    staleTime: 15_000,
    retry: false,
  })
