import type { ServiceSetup } from '@/lib/settings/service-rows'
import { toService } from '@/lib/wire/profile-service'
import type { Reply } from './speak'
import { etagOf } from './version'

/** The answer that shows one service, with its version. */
export const serviceReply = (service: ServiceSetup): Reply & { body: object } => ({
  headers: { ETag: etagOf(service.version) },
  body: { success: true, service: toService(service) },
})

/** The answer that shows them all. */
export const servicesReply = (services: ServiceSetup[]): Reply => ({
  body: { success: true, services: services.map(toService) },
})

/** What became of a service that was taken out of the offer. */
export const removedReply = (archived: ServiceSetup | null): Reply => ({
  body: {
    success: true,
    outcome: archived ? 'archived' : 'deleted',
    service: archived && toService(archived),
  },
})
