import { z } from 'zod'
import { type ImportFailure, importFailures } from '@/lib/domain/calendar-import'
import type { CalendarImport } from '@/lib/settings/calendar-import-rows'
import { toInstant } from './instant'
import { affectedShape, toAffected } from './profile-override-replies'

const instant = z.iso.datetime()

/** How reading a calendar goes: not read yet, at this moment, well, not at all; or it is not wanted. */
const calendarStates = ['new', 'reading', 'active', 'failing', 'off'] as const

/** Somebody else's calendar whose events block time. */
export const calendarImportShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  label: z.string(),
  /** Where it is read; the whole address is secret and told to nobody again. */
  host: z.string(),
  /** Whose time it blocks: a person's, a service's, or, with neither, everybody's. */
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  product_id: z.int().nullable(),
  product_name: z.string().nullable(),
  /** Whether blocked times are called as the events are; else by the label. */
  show_titles: z.boolean(),
  enabled: z.boolean(),
  state: z.enum(calendarStates),
  /** What was read last stays blocked while it fails. */
  failure: z
    .object({
      code: z.enum(importFailures),
      message: z.string(),
      /** What the other side answered. */
      status: z.int().nullable(),
      since: instant,
    })
    .nullable(),
  last_read_at: instant.nullable(),
  next_read_at: instant.nullable(),
  /** How many times it blocks, from a month ago to 13 months ahead. */
  blocked_times: z.int(),
  /** Events that could not be understood, or not to their end. */
  unreadable_events: z.int(),
  /** Events of this business itself that came back: they block nothing. */
  own_events: z.int(),
  /** It has more events than may be: the next ones are blocked. */
  cut: z.boolean(),
  /** Bookings to come that stand in its times. They stay. */
  clashing_bookings: affectedShape,
  created_at: instant,
})
export type CalendarImportJson = z.output<typeof calendarImportShape>

const messages = {
  status: 'The address answered with an error.',
  not_a_calendar: 'The address does not lead to a calendar, or not to a whole one.',
  too_large: 'The calendar is too large.',
  no_answer: 'The address did not answer in time.',
  unreachable: 'The address cannot be reached.',
  not_allowed: 'The address leads to where nothing may be read.',
  redirects: 'The address sends on to others without an end.',
  address_lost: 'The address cannot be decrypted any more: enter it again.',
} as const satisfies Record<ImportFailure, string>

export const toCalendarImport = (found: CalendarImport): CalendarImportJson => ({
  id: found.id,
  uid: found.uid,
  label: found.label,
  host: found.host,
  operator_id: found.staffId,
  operator_name: found.staffName,
  product_id: found.serviceId,
  product_name: found.serviceName,
  show_titles: found.showTitles,
  enabled: found.enabled,
  state: stateOf(found),
  failure: failureOf(found),
  last_read_at: found.readAt && toInstant(found.readAt),
  next_read_at: found.enabled && !found.isOver ? toInstant(found.nextAt) : null,
  blocked_times: found.blocks,
  unreadable_events: found.unreadable,
  own_events: found.own,
  cut: found.isCut,
  clashing_bookings: toAffected(found.clashes),
  created_at: toInstant(found.createdAt),
})

function stateOf({ enabled, isOver, isReading, failure, readAt }: CalendarImport) {
  if (!enabled || isOver) return 'off'
  if (isReading) return 'reading'
  return failure ? 'failing' : readAt ? 'active' : 'new'
}

const failureOf = ({ failure, failureStatus, failingSince }: CalendarImport) =>
  failure &&
  failingSince && {
    code: failure,
    message: failureStatus === null ? messages[failure] : `The address answered ${failureStatus}.`,
    status: failureStatus,
    since: toInstant(failingSince),
  }

export const calendarImportReply = (found: CalendarImport) => ({
  body: { success: true, calendar_import: toCalendarImport(found) },
})
