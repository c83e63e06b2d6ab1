import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { ServiceAnswer } from '@/lib/wire/profile-service'
import type { LocationJson, ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'

/** What the page shows, and the change clock it was read under. */
export interface ServicesData {
  ts: number
  services: ServiceJson[]
  staff: StaffJson[]
  locations: LocationJson[]
  settings: SettingsJson
}

/** The clock is read before the rest, so that what changes in between is fetched again at the next poll. */
export const servicesQuery = queryOptions({
  queryKey: ['services-page'],
  queryFn: async ({ signal }): Promise<ServicesData> => {
    const { ts } = await ask<{ ts: number }>('GET', '/bookings/poll', { signal })
    const [{ services }, { staff }, { locations }, { settings }] = await Promise.all([
      ask<Pick<ServicesData, 'services'>>('GET', '/services', { signal }),
      ask<Pick<ServicesData, 'staff'>>('GET', '/staff', { signal }),
      ask<Pick<ServicesData, 'locations'>>('GET', '/locations', { signal }),
      ask<Pick<ServicesData, 'settings'>>('GET', '/settings', { signal }),
    ])
    return { ts, services, staff, locations, settings }
  },
})

/** One service with how often it was booked. */
export const serviceQuery = (id: number) =>
  queryOptions({
    queryKey: ['services-page', id],
    queryFn: ({ signal }) => ask<ServiceAnswer>('GET', `/services/${id}`, { signal }),
  })

/** Shows what the server answered at once, before everything is read again; null: the service is gone. */
export function showService(client: QueryClient, id: number, answer: ServiceJson | null): void {
  const place = (services: ServiceJson[]): ServiceJson[] => {
    if (answer === null) return services.filter((service) => service.id !== id)
    const isThere = services.some((service) => service.id === id)
    return isThere ? services.map((service) => (service.id === id ? answer : service)) : [...services, answer]
  }
  client.setQueryData(servicesQuery.queryKey, (data) => data && { ...data, services: place(data.services) })
}
