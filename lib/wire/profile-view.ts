import { z } from 'zod'
import type { SavedView } from '@/lib/settings/saved-views'
import { text } from './fields'
import { toInstant } from './instant'

const page = z.enum(['bookings'])
const name = text(60).trim().min(1, { error: 'Must not be empty.' })
const query = text(2000)

/** GET views. */
export const viewsQuery = z.object({ page })

/** POST views. */
export const newView = z.object({ page, name, query })

/** PATCH views/{id}. */
export const viewChange = z.object({ name: name.optional(), query: query.optional() })

export const viewShape = z.object({
  id: z.int(),
  page,
  name: z.string(),
  /** The query of the page's address. */
  query: z.string(),
  created_at: z.iso.datetime(),
})

export type ViewJson = z.infer<typeof viewShape>

/** A saved view in this dialect. */
export const toView = ({ id, page, name, query, createdAt }: SavedView): ViewJson => ({
  id,
  page: page as ViewJson['page'],
  name,
  query,
  created_at: toInstant(createdAt),
})
