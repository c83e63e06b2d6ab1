import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { BlockTypeJson } from '@/lib/wire/profile-block-replies'
import type { HolidayCountriesJson, HolidayJson } from '@/lib/wire/profile-holidays'
import type {
  BlockedTimeJson,
  OverrideJson,
  ScheduleJson,
  ServiceJson,
  SettingsJson,
  StaffJson,
} from '@/lib/wire/profile-shapes'

/** Whose hours they are, and the week they rest on. */
export interface House {
  settings: SettingsJson
  staff: StaffJson[]
  services: ServiceJson[]
  schedule: ScheduleJson[]
}

/** What differs from the week. */
export interface Closures {
  overrides: OverrideJson[]
  blocked_times: BlockedTimeJson[]
}

export const houseQuery = queryOptions({
  queryKey: ['hours', 'house'],
  queryFn: async ({ signal }): Promise<House> => {
    const [{ settings }, { staff }, { services }, { schedule }] = await Promise.all([
      ask<Pick<House, 'settings'>>('GET', '/settings', { signal }),
      ask<Pick<House, 'staff'>>('GET', '/staff', { signal }),
      ask<Pick<House, 'services'>>('GET', '/services', { signal }),
      ask<Pick<House, 'schedule'>>('GET', '/schedule', { signal }),
    ])
    return { settings, staff, services, schedule }
  },
})

/** Everything from a date on. */
export const closuresQuery = (from: string) =>
  queryOptions({
    queryKey: ['hours', 'closures', from],
    queryFn: async ({ signal }): Promise<Closures> => {
      const query = { date_from: from }
      const [{ overrides }, { blocked_times }] = await Promise.all([
        ask<Pick<Closures, 'overrides'>>('GET', '/overrides', { query, signal }),
        ask<Pick<Closures, 'blocked_times'>>('GET', '/blocked-times', { query, signal }),
      ])
      return { overrides, blocked_times }
    },
    placeholderData: keepPreviousData,
  })

export const typesQuery = queryOptions({
  queryKey: ['hours', 'types'],
  queryFn: ({ signal }) => ask<{ blocked_types: BlockTypeJson[] }>('GET', '/blocked-types', { signal }),
})

/** One blocked time, for links to what is not in the list. */
export const blockQuery = (id: number) =>
  queryOptions({
    queryKey: ['hours', 'block', id],
    queryFn: ({ signal }) =>
      ask<{ blocked_time: BlockedTimeJson }>('GET', `/blocked-times/${id}`, { signal }),
  })

export const countriesQuery = queryOptions({
  queryKey: ['hours', 'countries'],
  queryFn: ({ signal }) => ask<HolidayCountriesJson>('GET', '/holidays/countries', { signal }),
})

export const holidaysQuery = (country: string, region: string | null, year: number) =>
  queryOptions({
    queryKey: ['hours', 'holidays', country, region, year],
    queryFn: ({ signal }) =>
      ask<{ holidays: HolidayJson[] }>('GET', '/holidays', { query: { country, region, year }, signal }),
    enabled: country !== '',
  })
