import { businessApi } from './business-openapi'
import { marketplaceApi } from './marketplace-openapi'
import type { ApiTable } from './openapi-table'
import { profileApi } from './profile-openapi'
import { slotsApi } from './slots-openapi'

/** The dialects that have an API document, by the names they have in its address. */
export const apiTables: Record<string, ApiTable> = {
  profile: profileApi,
  marketplace: marketplaceApi,
  business: businessApi,
  slots: slotsApi,
}
