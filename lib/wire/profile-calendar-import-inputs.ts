import { z } from 'zod'
import type { CalendarImportChange, CalendarImportWish } from '@/lib/settings/calendar-imports'
import { id, text } from './fields'

const url = text(2000).trim().min(1, { error: 'Must not be empty.' })
const label = text(120).trim().min(1, { error: 'Must not be empty.' })

/** POST calendar-imports: of a person, of a service, or (neither) of everybody. */
export const newCalendarImport = z.object({
  url,
  label,
  operator_id: id.nullish(),
  product_id: id.nullish(),
  show_titles: z.boolean().default(false),
  enabled: z.boolean().default(true),
})

/** PATCH calendar-imports/{id}: an absent key keeps its value. */
export const calendarImportChange = newCalendarImport
  .partial()
  .extend({ show_titles: z.boolean().optional(), enabled: z.boolean().optional() })

export const toCalendarImportWish = (body: z.output<typeof newCalendarImport>): CalendarImportWish => ({
  url: body.url,
  label: body.label,
  staffId: body.operator_id ?? null,
  serviceId: body.product_id ?? null,
  showTitles: body.show_titles,
  enabled: body.enabled,
})

export const toCalendarImportChange = (
  body: z.output<typeof calendarImportChange>,
): CalendarImportChange => ({
  url: body.url,
  label: body.label,
  staffId: body.operator_id,
  serviceId: body.product_id,
  showTitles: body.show_titles,
  enabled: body.enabled,
})
