import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type {
  BookingJson,
  LocationJson,
  ServiceJson,
  SettingsJson,
  StaffJson,
} from '@/lib/wire/profile-shapes'
import type { ViewJson } from '@/lib/wire/profile-view'
import { daysOf } from './date-presets'
import type { TableUrl } from './table-url'

export const pageSize = 100

export interface BookingsPage {
  bookings: BookingJson[]
  total: number
  next_cursor: string | null
}

export type ListParams = ReturnType<typeof paramsOf>

/** The URL in the API's words. */
export function paramsOf(url: Omit<TableUrl, 'columns' | 'booking'>, today: string, weekStart: number) {
  const days =
    url.from || url.to ? url : url.when ? daysOf(url.when, today, weekStart) : { from: null, to: null }
  return {
    status: url.status.join(',') || null,
    no_show: flag(url.no_show),
    date_from: days.from,
    date_to: days.to,
    starts_from: url.starts_from,
    starts_to: url.starts_to,
    product_id: url.service,
    operator_id: url.staff,
    location_id: url.location,
    customer_id: url.customer,
    kind: url.kind,
    search: url.search || null,
    source: url.source,
    price_min: url.price_min,
    price_max: url.price_max,
    created_from: url.created_from,
    created_to: url.created_to,
    overbooked: flag(url.overbooked),
    sort: url.sort,
  }
}

const flag = (value: boolean | null) => (value === null ? null : String(value))

/** The rows, page after page as they are scrolled to. */
export const bookingsQuery = (params: ListParams) =>
  infiniteQueryOptions({
    queryKey: ['bookings', params] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<BookingsPage>('GET', '/bookings', {
        query: { ...params, limit: pageSize, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  })

export interface TableSetup {
  services: ServiceJson[]
  staff: StaffJson[]
  locations: LocationJson[]
  settings: SettingsJson
}

/** What rows and drawer name. */
export const setupQuery = queryOptions({
  queryKey: ['bookings-setup'] as const,
  queryFn: async ({ signal }): Promise<TableSetup> => {
    const [{ services }, { staff }, { locations }, { settings }] = await Promise.all([
      ask<{ services: ServiceJson[] }>('GET', '/services', { signal }),
      ask<{ staff: StaffJson[] }>('GET', '/staff', { signal }),
      ask<{ locations: LocationJson[] }>('GET', '/locations', { signal }),
      ask<{ settings: SettingsJson }>('GET', '/settings', { signal }),
    ])
    return { services, staff, locations, settings }
  },
})

export const viewsQuery = queryOptions({
  queryKey: ['views', 'bookings'] as const,
  queryFn: async ({ signal }) =>
    (await ask<{ views: ViewJson[] }>('GET', '/views', { query: { page: 'bookings' }, signal })).views,
})
