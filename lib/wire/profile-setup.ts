import { clock } from '@/lib/domain/local-time'
import type { HoursRow, OverrideRow } from '@/lib/domain/situation'
import type { BlockSetup, ProfileSettings, Setup, StaffSetup } from '@/lib/settings/setup'
import { toInstant } from './instant'
import { toService } from './profile-service'
import type {
  BlockedTimeJson,
  LocationJson,
  OverrideJson,
  ScheduleJson,
  SettingsJson,
  StaffJson,
} from './profile-shapes'

/** A profile's setup in this dialect: the parts of the grid, and the answers of their own endpoints. */
export const toSetup = (setup: Setup) => ({
  schedule: setup.schedule.map(toSchedule),
  overrides: setup.overrides.map(toOverride),
  blocked_times: setup.blocks.map(toBlockedTime),
  services: setup.services.map(toService),
  settings: toSettings(setup.settings),
  staff: setup.staff.map(toStaff),
  locations: setup.locations satisfies LocationJson[],
})

export const toSchedule = (row: HoursRow & { id: number }): ScheduleJson => ({
  id: row.id,
  operator_id: row.staffId,
  weekday: row.weekday,
  start_time: clock(row.start),
  end_time: clock(row.end),
  valid_from: row.validFrom,
  valid_to: row.validTo,
})

export const toOverride = (row: OverrideRow): OverrideJson => ({
  id: row.id,
  operator_id: row.staffId,
  date: row.date,
  closed: row.closed,
  intervals: row.intervals.map(([start, end]) => ({ start_time: clock(start), end_time: clock(end) })),
  reason: row.reason,
})

export const toBlockedTime = (block: BlockSetup): BlockedTimeJson => ({
  id: block.id,
  uid: block.uid,
  operator_id: block.staffId,
  product_id: block.serviceId,
  type_id: block.typeId,
  name: block.name,
  icon: block.icon,
  color: block.color,
  starts_at: toInstant(block.start),
  ends_at: toInstant(block.end),
  all_day: block.allDay,
  calendar_import_id: block.importId,
  calendar_import_label: block.importLabel,
})

export const toStaff = (member: StaffSetup): StaffJson => ({
  id: member.id,
  uid: member.uid,
  name: member.name,
  title: member.title,
  email: member.email,
  phone: member.phone,
  color: member.color,
  product_ids: member.serviceIds,
  location_ids: member.locationIds,
  position: member.position,
  archived: member.archived,
})

const toSettings = (settings: ProfileSettings): SettingsJson => ({
  name: settings.name,
  slug: settings.slug,
  email: settings.email,
  phone: settings.phone,
  address: settings.address,
  timezone: settings.timezone,
  currency: settings.currency.toLowerCase(),
  locale: settings.locale,
  week_start: settings.weekStart,
  hour_cycle: settings.hourCycle,
  slot_step_minutes: settings.slotStep,
  min_notice_minutes: settings.minNotice,
  max_days_ahead: settings.maxDaysAhead,
  auto_confirm: settings.autoConfirm,
  undo_seconds: settings.undoSeconds,
  review_delay_minutes: settings.reviewDelay,
  public_page: settings.publicPage,
  about: settings.about,
  visitor_moves: settings.visitorMoves,
  staff_copies: settings.staffCopies,
  review_pause_months: settings.reviewPause,
  proposal_hours: settings.proposalHours,
  waitlist: settings.waitlist,
  setup_step: settings.setupStep,
})

/** The answer of the settings endpoint. */
export const settingsReply = (settings: ProfileSettings) => ({
  body: { success: true, settings: toSettings(settings) },
})
