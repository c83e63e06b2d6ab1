import type { Kind } from '@/lib/domain/booking'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

/** In the order in which the page shows them. */
export const kindsShown = ['appointment', 'group', 'rental'] as const satisfies readonly Kind[]

/** What is sold, by kind; kinds without any are left out. */
export const groupsOf = (services: ServiceJson[]): { kind: Kind; services: ServiceJson[] }[] =>
  kindsShown
    .map((kind) => ({
      kind,
      services: services.filter((service) => service.kind === kind && !service.archived),
    }))
    .filter((group) => group.services.length > 0)

/** All services after one was moved among those of its kind: these share the places they had, everything else stays. */
export function reordered(services: ServiceJson[], kind: Kind, from: number, to: number): ServiceJson[] {
  const isShown = (service: ServiceJson) => service.kind === kind && !service.archived
  const group = services.filter(isShown)
  const [moved] = group.splice(from, 1)
  if (moved) group.splice(to, 0, moved)
  return services.map((service) => (isShown(service) ? (group.shift() as ServiceJson) : service))
}
