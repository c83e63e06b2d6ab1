import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'

/** Whose time a calendar blocks, as one choice: everybody's, a person's, a service's. */
export type Owner = 'all' | `p${number}` | `s${number}`

export const ownerOf = ({
  operator_id,
  product_id,
}: Pick<CalendarImportJson, 'operator_id' | 'product_id'>): Owner =>
  operator_id !== null ? `p${operator_id}` : product_id !== null ? `s${product_id}` : 'all'

/** The same as the API is told of it. */
export const ownerFields = (owner: Owner) => ({
  operator_id: owner.startsWith('p') ? Number(owner.slice(1)) : null,
  product_id: owner.startsWith('s') ? Number(owner.slice(1)) : null,
})
