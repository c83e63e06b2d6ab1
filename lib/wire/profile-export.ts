import { z } from 'zod'
import type { ExportedFact } from '@/lib/engine/export-profile-bookings'
import type { Setup } from '@/lib/settings/setup'
import { toInstant } from './instant'
import { toSetup } from './profile-setup'
import {
  blockedTimeShape,
  bookingShape,
  locationShape,
  overrideShape,
  scheduleShape,
  serviceShape,
  settingsShape,
  staffShape,
} from './profile-shapes'
import { inWords } from './profile-words'

export const exportFormats = ['json', 'zip'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** GET export: one JSON document, or an archive of tables as CSV. */
export const profileExportQuery = z.object({ format: z.enum(exportFormats) })

export const exportType: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
}

/** Rises when a reader of older documents could misread a newer one; what is only added leaves it as it is. */
export const exportVersion = 1

const instant = z.iso.datetime()
const row = z.record(z.string(), z.unknown())
const factShape = z.object({
  at: instant,
  type: z.string(),
  actor: z.string().nullable(),
  before: row.nullable(),
  after: row.nullable(),
})

/** All that a business has, as one document. */
export const profileExportShape = z.object({
  format: z.literal('daybook'),
  version: z.literal(exportVersion),
  /** The moment all of it was so. */
  exported_at: instant,
  profile: settingsShape.extend({ uid: z.uuid() }),
  locations: z.array(locationShape.extend({ closed: z.boolean() })),
  services: z.array(serviceShape),
  time_slots: z.array(row),
  staff: z.array(staffShape),
  schedule: z.array(scheduleShape),
  overrides: z.array(overrideShape),
  blocked_types: z.array(row),
  blocked_times: z.array(blockedTimeShape),
  customers: z.array(
    z.object({
      id: z.int(),
      uid: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      note: z.string().nullable(),
      locale: z.string().nullable(),
      /** Addresses of those who were merged into them. */
      other_emails: z.array(z.string()),
      mail_bounced_at: instant.nullable(),
      mail_complained_at: instant.nullable(),
      created_at: instant,
    }),
  ),
  series: z.array(row),
  bookings: z.array(bookingShape.extend({ timeline: z.array(factShape) })),
  reviews: z.array(row),
  waitlist: z.array(row),
  mail_texts: z.array(row),
  messages: z.array(row),
  webhooks: z.array(row),
})
export type ProfileExportJson = z.output<typeof profileExportShape>

/** What of a profile is exported, in the order of the document. */
export type ExportPart = Exclude<keyof ProfileExportJson, 'format' | 'version' | 'exported_at'>

/** The parts that stand in the setup; the profile is a part of one row. */
export function toSetupParts(setup: Setup, uid: string) {
  const { settings, services, staff, schedule, overrides, blocked_times } = toSetup(setup)
  return { profile: [{ uid, ...settings }], services, staff, schedule, overrides, blocked_times }
}

/** What comes before the first part. */
export const exportHead = (at: Date) => ({
  format: 'daybook' as const,
  version: exportVersion as typeof exportVersion,
  exported_at: toInstant(at),
})

/** Something that happened to a booking, in this dialect. */
export const toExportedFact = ({ at, type, actor, before, after }: ExportedFact) => ({
  at,
  type,
  actor,
  before: inWords(before),
  after: inWords(after),
})
