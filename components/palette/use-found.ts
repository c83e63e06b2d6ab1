'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { IconCalendarEvent, IconUserHeart } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { placeInWords } from '@/components/bookings/words'
import { ask } from '@/components/ui/api'
import type { CustomersJson } from '@/lib/wire/profile-customer'
import type { BookingJson, ServiceJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { type Entry, hasWords } from './entry'
import { useCalendarHref } from './use-actions'

const mostOfEach = 5

/** How the business writes dates, and whether it lets by the night. */
export function usePaletteSetup() {
  return useQuery({
    queryKey: ['palette', 'setup'],
    queryFn: async ({ signal }) => {
      const [{ settings }, { services }] = await Promise.all([
        ask<{ settings: SettingsJson }>('GET', '/settings', { signal }),
        ask<{ services: ServiceJson[] }>('GET', '/services', { signal }),
      ])
      return { settings, hasRentals: services.some(({ kind, archived }) => kind === 'rental' && !archived) }
    },
    staleTime: 60_000,
  }).data
}

/** Bookings and customers by what was typed, as soon as the typing pauses. */
export function useFound(typed: string, settings: SettingsJson | undefined) {
  const [search] = useDebouncedValue(typed.trim().slice(0, 200), 200)
  const toCalendar = useCalendarHref()
  const enabled = search.length > 0 && settings !== undefined
  const query = { search, limit: mostOfEach }
  const bookings = useQuery({
    queryKey: ['palette', 'bookings', search],
    queryFn: ({ signal }) =>
      ask<{ bookings: BookingJson[] }>('GET', '/bookings', {
        query: { ...query, sort: '-starts_at' },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
  })
  const customers = useQuery({
    queryKey: ['palette', 'customers', search],
    queryFn: ({ signal }) => ask<CustomersJson>('GET', '/customers', { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })

  const bookingEntry = (booking: BookingJson): Entry => ({
    id: `booking-${booking.id}`,
    label: whoOf(booking, search),
    description: [settings && placeInWords(booking, settings), booking.product_name, booking.operator_name]
      .filter(Boolean)
      .join(' · '),
    icon: IconCalendarEvent,
    href: toCalendar({ date: booking.booking_date, booking: String(booking.id) }),
  })
  const customerEntry = (customer: CustomersJson['customers'][number]): Entry => ({
    id: `customer-${customer.id}`,
    label: customer.name,
    description: [customer.email, customer.phone].filter(Boolean).join(' · '),
    icon: IconUserHeart,
    href: `/customers?customer=${customer.id}`,
  })
  const isAsked = typed.trim() !== ''
  return {
    bookings: isAsked ? (bookings.data?.bookings ?? []).map(bookingEntry) : [],
    customers: isAsked ? (customers.data?.customers ?? []).map(customerEntry) : [],
    isLoading:
      isAsked &&
      (search !== typed.trim().slice(0, 200) || bookings.isFetching || customers.isFetching || !settings),
    error: isAsked ? (bookings.error ?? customers.error) : null,
    again: () => Promise.all([bookings.refetch(), customers.refetch()]),
  }
}

/** Whom a booking was found by: of a class, whoever of its people has the typed words, else who booked it first. */
export function whoOf(
  { visitor_name, participants }: Pick<BookingJson, 'visitor_name' | 'participants'>,
  typed: string,
) {
  const found = participants.find(({ name, email, phone }) => hasWords([name, email, phone].join(' '), typed))
  return found?.name ?? visitor_name
}
