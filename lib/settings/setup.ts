import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { discreetBlock, discreetOverride } from '@/lib/domain/discretion'
import { demand, may } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import type { SetupStep } from '@/lib/domain/setup-step'
import type { HoursRow, OverrideRow, VisitorMoves } from '@/lib/domain/situation'
import { type LocationSetup, locationObject } from './location-rows'
import { type ServiceSetup, serviceObject } from './service-rows'

export interface ProfileSettings {
  name: string
  slug: string
  email: string | null
  phone: string | null
  address: string | null
  timezone: string
  currency: string
  locale: string
  weekStart: number
  hourCycle: 12 | 24
  slotStep: number
  minNotice: number
  maxDaysAhead: number
  autoConfirm: boolean
  undoSeconds: number
  reviewDelay: number
  publicPage: boolean
  /** What the public page says of the business. */
  about: string | null
  visitorMoves: VisitorMoves
  staffCopies: boolean
  /** Months. */
  reviewPause: number
  proposalHours: number
  waitlist: boolean
  /** What is still to be said in the first run; null: done, or left for good. */
  setupStep: SetupStep | null
}

export interface StaffSetup {
  id: number
  uid: string
  name: string
  title: string | null
  email: string | null
  phone: string | null
  color: string
  serviceIds: number[]
  /** Where they work; none: at all locations. */
  locationIds: number[]
  position: number
  archived: boolean
}

export interface BlockSetup {
  id: number
  uid: string
  staffId: number | null
  serviceId: number | null
  typeId: number | null
  name: string
  icon: string | null
  color: string | null
  /** ms. */
  start: number
  end: number
  allDay: boolean
  /** The external calendar that it was read from, and what that is called here; null: somebody blocked it here. */
  importId: number | null
  importLabel: string | null
}

export interface Setup {
  settings: ProfileSettings
  services: ServiceSetup[]
  staff: StaffSetup[]
  schedule: (HoursRow & { id: number })[]
  overrides: OverrideRow[]
  blocks: BlockSetup[]
  locations: LocationSetup[]
}

/**
 * How a profile is set up, in one statement. Overrides and blocked times are those that touch the local dates from..to
 * (null: all), without the reasons that are a colleague's own matter.
 */
export async function setupOf(
  actor: Actor,
  from: string | null = null,
  to: string | null = null,
  tx: Tx = reader,
): Promise<Setup> {
  demand(actor, 'setup.read')
  const [row] = await tx.query<{ setup: Setup }>('setup', text, [
    actor.profileId,
    from,
    to,
    may(actor, 'costs.read'),
  ])
  if (!row) throw missing('Profile')
  const { setup } = row
  return {
    ...setup,
    overrides: setup.overrides.map((override) => discreetOverride(actor, override)),
    blocks: setup.blocks.map((block) => discreetBlock(actor, block, setup.settings.locale)),
  }
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`
const rows = (object: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from})`

const text = `
  SELECT json_build_object(
    'settings', json_build_object('name', p.name, 'slug', p.slug, 'email', p.email, 'phone', p.phone,
      'address', p.address, 'timezone', p.timezone, 'currency', p.currency, 'locale', p.locale, 'weekStart', p.week_start,
      'hourCycle', p.hour_cycle, 'slotStep', p.slot_step_minutes, 'minNotice', p.min_notice_minutes,
      'maxDaysAhead', p.max_days_ahead, 'autoConfirm', p.auto_confirm, 'undoSeconds', p.undo_seconds,
      'reviewDelay', p.review_delay_minutes, 'publicPage', p.public_page, 'about', p.about,
      'visitorMoves', p.visitor_moves, 'staffCopies', p.staff_copies, 'reviewPause', p.review_pause_months,
      'proposalHours', p.proposal_hours, 'waitlist', p.waitlist,
      'setupStep', p.setup_step),
    'services', ${rows(serviceObject('$4::bool'), 'service s WHERE s.profile_id = $1', 's.position, s.id')},
    'staff', ${rows(
      `'id', t.id, 'uid', t.uid, 'name', t.name, 'title', t.title, 'email', t.email, 'phone', t.phone, 'color', t.color,
       'position', t.position, 'archived', t.archived_at IS NOT NULL, 'serviceIds', ARRAY(
         SELECT service_id FROM service_staff x WHERE x.profile_id = $1 AND x.staff_id = t.id ORDER BY service_id), 'locationIds', ARRAY(
         SELECT location_id FROM staff_location x WHERE x.profile_id = $1 AND x.staff_id = t.id ORDER BY location_id)`,
      'staff t WHERE t.profile_id = $1',
      't.position, t.id',
    )},
    'schedule', ${rows(
      `'id', h.id, 'staffId', h.staff_id, 'weekday', h.weekday, 'start', h.start_minute, 'end', h.end_minute,
       'validFrom', h.valid_from, 'validTo', h.valid_to`,
      'weekly_hours h WHERE h.profile_id = $1',
      'h.staff_id NULLS FIRST, h.weekday, h.start_minute',
    )},
    'overrides', ${rows(
      `'id', o.id, 'staffId', o.staff_id, 'date', o.date, 'closed', o.closed, 'intervals', o.intervals, 'reason', o.reason`,
      `schedule_override o WHERE o.profile_id = $1
         AND o.date BETWEEN coalesce($2::date, '-infinity') AND coalesce($3::date, 'infinity')`,
      'o.date, o.id',
    )},
    'blocks', ${rows(
      `'id', b.id, 'uid', b.uid, 'staffId', b.staff_id, 'serviceId', b.service_id, 'typeId', b.type_id, 'name', b.name,
       'icon', coalesce(b.icon, k.icon), 'color', k.color, 'start', ${ms('b.starts_at')}, 'end', ${ms('b.ends_at')},
       'allDay', b.all_day, 'importId', b.import_id, 'importLabel', i.label`,
      `blocked_time b LEFT JOIN blocked_type k ON k.profile_id = b.profile_id AND k.id = b.type_id
       LEFT JOIN calendar_import i ON i.profile_id = b.profile_id AND i.id = b.import_id
       WHERE b.profile_id = $1 AND tstzrange(b.starts_at, b.ends_at, '[)')
         && tstzrange($2::date::timestamp AT TIME ZONE p.timezone, ($3::date + 1)::timestamp AT TIME ZONE p.timezone, '[)')`,
      'b.starts_at, b.id',
    )},
    'locations', ${rows(locationObject, 'location l WHERE l.profile_id = $1 AND l.archived_at IS NULL', 'l.position, l.id')}
  ) AS setup
  FROM profile p WHERE p.id = $1`
