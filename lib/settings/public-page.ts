import { reader, type Tx } from '@/lib/db/transaction'
import type { Kind, PriceType } from '@/lib/domain/booking'
import { missing } from '@/lib/domain/refusal'
import type { Question } from '@/lib/domain/service'
import type { LocationRow } from '@/lib/domain/situation'

/** A service as everybody may know it. */
export interface PublicService {
  id: number
  kind: Kind
  name: string
  description: string | null
  color: string
  duration: number
  price: number
  priceType: PriceType
  currency: string
  capacityMax: number
  minNights: number
  maxNights: number | null
  checkInMinute: number
  checkOutMinute: number
  cancelDeadlineHours: number
  maxDaysAhead: number | null
  /** Who offers it; empty: needs nobody. */
  staffIds: number[]
  /** Where it is offered; empty: at all locations. */
  locationIds: number[]
  questions: Question[]
}

/** What a business shows to everybody: no costs, no addresses of people, no reasons. */
export interface PublicPage {
  profileId: number
  slug: string
  name: string
  about: string | null
  address: string | null
  phone: string | null
  timezone: string
  locale: string
  hourCycle: 12 | 24
  weekStart: number
  maxDaysAhead: number
  autoConfirm: boolean
  waitlist: boolean
  /** The week's opening hours at present, in minutes of the local day. */
  hours: { weekday: number; start: number; end: number }[]
  services: PublicService[]
  staff: { id: number; name: string; title: string | null; locationIds: number[] }[]
  /** Where it receives its visitors; an address of null is the business's. */
  locations: LocationRow[]
}

/** The public page at an address. Refuses: not_found, also for one that its business has taken down. */
export async function publicPage(slug: string): Promise<PublicPage> {
  if (!isSlug(slug)) throw missing('Page')
  const [row] = await reader.query<{ page: PublicPage }>('public-page', text, [slug])
  if (!row) throw missing('Page')
  return row.page
}

/** What an address can be at all: whatever else stands in a URL is not asked of the database. */
const isSlug = (typed: string) => /^[a-z0-9-]{1,60}$/.test(typed)

/** Whose public page stands at an address; refuses as publicPage does. */
export async function profileAt(slug: string, tx: Tx = reader): Promise<number> {
  if (!isSlug(slug)) throw missing('Page')
  const [row] = await tx.query<{ id: number }>(
    'profile-at',
    'SELECT id FROM profile WHERE slug = $1 AND public_page',
    [slug],
  )
  if (!row) throw missing('Page')
  return row.id
}

/** The addresses of all public pages, for those who index them. */
export async function publicSlugs(): Promise<string[]> {
  const rows = await reader.query<{ slug: string }>(
    'public-slugs',
    `SELECT p.slug FROM profile p WHERE p.public_page AND p.setup_step IS NULL
       AND EXISTS (SELECT FROM service s WHERE s.profile_id = p.id AND ${offered}) ORDER BY p.id LIMIT 50000`,
  )
  return rows.map(({ slug }) => slug)
}

/** Of a service that needs somebody, somebody must be there. */
const staffed = `(NOT EXISTS (SELECT FROM service_staff x WHERE x.profile_id = s.profile_id AND x.service_id = s.id)
  OR EXISTS (SELECT FROM service_staff x JOIN staff t ON t.profile_id = x.profile_id AND t.id = x.staff_id
    WHERE x.profile_id = s.profile_id AND x.service_id = s.id AND t.archived_at IS NULL))`
const offered = `s.bookable_online AND s.archived_at IS NULL`

const locationsOf = (
  whose: 'service' | 'staff',
  row: string,
) => `ARRAY(SELECT w.location_id FROM ${whose}_location w
    WHERE w.profile_id = ${row}.profile_id AND w.${whose}_id = ${row}.id ORDER BY w.location_id)`

const text = `
  WITH p AS (SELECT *, (now() AT TIME ZONE timezone)::date AS today FROM profile WHERE slug = $1 AND public_page),
  services AS (
    SELECT s.*, ARRAY(SELECT t.id FROM service_staff x JOIN staff t ON t.profile_id = x.profile_id AND t.id = x.staff_id
        WHERE x.profile_id = s.profile_id AND x.service_id = s.id AND t.archived_at IS NULL
        ORDER BY t.position, t.id) AS staff_ids
    FROM service s JOIN p ON p.id = s.profile_id WHERE ${offered} AND ${staffed})
  SELECT json_build_object('profileId', p.id, 'slug', p.slug, 'name', p.name, 'about', p.about, 'address', p.address,
    'phone', p.phone, 'timezone', p.timezone, 'locale', p.locale, 'hourCycle', p.hour_cycle, 'weekStart', p.week_start,
    'maxDaysAhead', p.max_days_ahead, 'autoConfirm', p.auto_confirm, 'waitlist', p.waitlist,
    'hours', (SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'start', h.start_minute,
        'end', h.end_minute) ORDER BY h.weekday, h.start_minute), '[]') FROM weekly_hours h
      WHERE h.profile_id = p.id AND h.staff_id IS NULL AND (h.valid_from IS NULL OR h.valid_from <= p.today)
        AND (h.valid_to IS NULL OR h.valid_to >= p.today)),
    'services', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'name', s.name,
        'description', s.description, 'color', s.color, 'duration', s.duration_minutes, 'price', s.price,
        'priceType', s.price_type, 'currency', s.currency, 'capacityMax', s.capacity_max, 'minNights', s.min_nights,
        'maxNights', s.max_nights, 'checkInMinute', s.check_in_minute, 'checkOutMinute', s.check_out_minute,
        'cancelDeadlineHours', s.cancel_deadline_hours, 'maxDaysAhead', s.max_days_ahead, 'staffIds', s.staff_ids,
        'locationIds', ${locationsOf('service', 's')},
        'questions', s.questions) ORDER BY s.position, s.id), '[]') FROM services s),
    'staff', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'title', t.title,
        'locationIds', ${locationsOf('staff', 't')})
        ORDER BY t.position, t.id), '[]') FROM staff t
      WHERE t.profile_id = p.id AND t.id IN (SELECT unnest(s.staff_ids) FROM services s)),
    'locations', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address)
        ORDER BY l.position, l.id), '[]') FROM location l WHERE l.profile_id = p.id AND l.archived_at IS NULL)) AS page
  FROM p`
