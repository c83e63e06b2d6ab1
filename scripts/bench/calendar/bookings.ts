import type { BookingJson, GridJson, ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'

/** A salon with two holiday flats, made up for measuring and looking at the calendar; the app never sees it. */
const people = ['Ana Ribeiro', 'Jonas Weber', 'Mei Tanaka', 'Omar Haddad', 'Lucia Conti', 'Pavel Novak']
const titles = ['Physiotherapist', 'Massage', 'Acupuncture', 'Sports therapy', 'Yoga', 'Osteopath']
const offers = [
  ['Deep tissue massage', '#0b7285', 60],
  ['First consultation', '#5f3dc4', 45],
  ['Follow-up', '#2b8a3e', 30],
  ['Acupuncture', '#d6336c', 45],
  ['Sports taping', '#e67700', 15],
  ['Osteopathy', '#364fc7', 60],
  ['Pregnancy massage', '#f06595', 60],
  ['Posture check', '#fab005', 30],
  ['Morning yoga', '#087f5b', 75],
  ['Garden flat', '#c92a2a', 1440],
  ['Attic flat', '#495057', 1440],
] as const
const first = [
  'Maria',
  'Tom',
  'Aisha',
  'Peter',
  'Ingrid',
  'Carlos',
  'Yuki',
  'Grace',
  'Ivan',
  'Chloe',
  'Sam',
  'Noor',
]
const last = [
  'Lopez',
  'Becker',
  'Khan',
  'Olsen',
  'Duarte',
  'Sato',
  'Murphy',
  'Petrov',
  'Martin',
  'Okafor',
  'Lindqvist',
]
const zone = 'Europe/Berlin'
const DAY = 86_400_000

export interface Wanted {
  /** YYYY-MM-DD of a Monday. */
  from: string
  days: number
  appointments: number
  stays: number
  staff: number
}

/** The grid of a range with that many bookings, the same for the same wish. */
export function gridOf(wanted: Wanted): GridJson {
  const random = randomFrom(Date.parse(wanted.from) / DAY)
  const staff = Array.from({ length: wanted.staff }, (_, index) => member(index))
  const appointments = Array.from({ length: wanted.appointments }, (_, index) =>
    appointment(index, wanted, staff, random),
  )
  const stays = Array.from({ length: wanted.stays }, (_, index) => stay(index, wanted))
  return {
    success: true,
    bookings: [...appointments, ...stays].sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1)),
    proposals: [],
    schedule: [1, 2, 3, 4, 5].flatMap((weekday) => [
      hours(weekday * 10, weekday, '08:00', '12:30'),
      hours(weekday * 10 + 1, weekday, '13:30', '19:00'),
    ]),
    overrides: [],
    blocked_times: [
      block(1, 'Team meeting', at(wanted.from, 1, 13.5), 60, null),
      block(2, 'Training', at(wanted.from, 3, 15), 120, 2),
    ],
    services: offers.map(service),
    settings,
    staff,
    locations: [],
    can_view_all: true,
    stats: { today: 0, pending: 0, upcoming: 0, total: 0 },
    ts: 1,
    date_from: wanted.from,
    date_to: wanted.from,
  }
}

function appointment(
  index: number,
  { from, days }: Wanted,
  staff: StaffJson[],
  random: () => number,
): BookingJson {
  const offer = Math.floor(random() * 9)
  const [name, color, minutes] = offers[offer] as (typeof offers)[number]
  const workday = Math.floor(random() * days * (5 / 7))
  const day = Math.floor(workday / 5) * 7 + (workday % 5)
  const quarter = Math.floor(random() * 42)
  const start = at(from, day, 8 + quarter / 4)
  const someone = staff[Math.floor(random() * staff.length)] as StaffJson
  const group = offer === 8
  const chance = random()
  const status =
    chance < 0.1 ? 'pending' : chance < 0.16 ? 'cancelled' : chance < 0.3 ? 'completed' : 'confirmed'
  const base = booking(index + 1, start, minutes, offer + 1, name, color)
  return {
    ...base,
    kind: group ? 'group' : 'appointment',
    status,
    no_show: status === 'cancelled' && chance > 0.15,
    overbooked: chance > 0.98,
    operator_id: someone.id,
    operator_name: someone.name,
    participants: group
      ? Array.from({ length: 1 + Math.floor(random() * 7) }, (_, seat) => participant(seat))
      : [],
  }
}

function stay(index: number, { from, days }: Wanted): BookingJson {
  const offer = 9 + (index % 2)
  const [name, color] = offers[offer] as (typeof offers)[number]
  const nights = 2 + (index % 3)
  const first = (Math.floor(index / 2) * 4 + (index % 2)) % Math.max(1, days)
  const start = at(from, first, 15)
  const base = booking(90_000 + index, start, nights * 1440 - 240, offer + 1, name, color)
  return {
    ...base,
    kind: 'rental',
    checkout_date: at(from, first + nights, 0).date,
    end_time: '11:00',
    nights,
    status: index % 4 === 1 ? 'pending' : 'confirmed',
  }
}

function booking(
  id: number,
  start: At,
  minutes: number,
  serviceId: number,
  name: string,
  color: string,
): BookingJson {
  const visitor = `${first[(id * 7) % first.length]} ${last[(id * 5) % last.length]}`
  const end = start.instant + minutes * 60_000
  return {
    id,
    uid: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    version: 1,
    visitor_name: visitor,
    visitor_email: null,
    visitor_phone: null,
    visitor_note: '',
    booking_date: start.date,
    start_time: start.time,
    end_time: clock(start.minute + minutes),
    duration_minutes: minutes,
    checkout_date: null,
    nights: null,
    starts_at: new Date(start.instant).toISOString(),
    ends_at: new Date(end).toISOString(),
    timezone: zone,
    status: 'confirmed',
    kind: 'appointment',
    no_show: false,
    hold_expires_at: null,
    overbooked: false,
    price: 6500,
    total: 6500,
    currency: 'eur',
    product_id: serviceId,
    product_name: name,
    product_color: color,
    operator_id: null,
    operator_name: null,
    location_id: null,
    location_name: null,
    customer_id: null,
    participants: [],
    internal_note: '',
    source: 'owner',
    cancel_reason: null,
    cancelled_at: null,
    cancelled_by: null,
    series_id: null,
    complaint: false,
    answers: [],
    created_at: '2026-10-01T08:00:00.000Z',
    updated_at: '2026-10-01T08:00:00.000Z',
  }
}

interface At {
  date: string
  time: string
  minute: number
  instant: number
}

/** A local time in the salon's winter, when Berlin is one hour east. */
function at(from: string, day: number, hour: number): At {
  const date = new Date(Date.parse(from) + day * DAY).toISOString().slice(0, 10)
  const minute = Math.round(hour * 60)
  return { date, time: clock(minute), minute, instant: Date.parse(date) + minute * 60_000 - 3_600_000 }
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const hours = (id: number, weekday: number, start_time: string, end_time: string) => ({
  id,
  operator_id: null,
  weekday,
  start_time,
  end_time,
  valid_from: null,
  valid_to: null,
})

const block = (id: number, name: string, start: At, minutes: number, staffId: number | null) => ({
  id,
  uid: `00000000-0000-4000-9000-${String(id).padStart(12, '0')}`,
  operator_id: staffId,
  product_id: null,
  type_id: null,
  name,
  icon: null,
  color: null,
  starts_at: new Date(start.instant).toISOString(),
  ends_at: new Date(start.instant + minutes * 60_000).toISOString(),
  all_day: false,
  calendar_import_id: null,
  calendar_import_label: null,
})

const member = (index: number): StaffJson => ({
  id: index + 1,
  uid: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
  name: people[index] ?? `${first[index % first.length]} ${last[index % last.length]}`,
  title: titles[index % titles.length] ?? null,
  email: null,
  phone: null,
  color: offers[index % offers.length]?.[1] ?? '#495057',
  product_ids: [],
  location_ids: [],
  position: index,
  archived: false,
})

const service = ([name, color, minutes]: (typeof offers)[number], index: number): ServiceJson => ({
  id: index + 1,
  uid: `00000000-0000-4000-b000-${String(index).padStart(12, '0')}`,
  version: 1,
  kind: minutes === 1440 ? 'rental' : index === 8 ? 'group' : 'appointment',
  name,
  description: null,
  color,
  duration_minutes: minutes,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  price: 6500,
  price_type: 'per_booking',
  currency: 'eur',
  cost: null,
  quantity: 1,
  capacity_min: 1,
  capacity_max: 8,
  min_nights: 1,
  max_nights: null,
  check_in_time: '15:00',
  check_out_time: '11:00',
  cancel_deadline_hours: 24,
  min_notice_minutes: null,
  max_days_ahead: null,
  bookable_online: true,
  reminder_minutes: [],
  questions: [],
  operator_ids: [],
  location_ids: [],
  position: index,
  archived: false,
})

const participant = (seat: number) => ({
  id: seat + 1,
  uid: `00000000-0000-4000-c000-${String(seat).padStart(12, '0')}`,
  customer_id: null,
  name: `${first[seat % first.length]} ${last[seat % last.length]}`,
  email: null,
  phone: null,
  note: '',
  status: 'confirmed' as const,
  no_show: false,
  answers: [],
})

const settings: GridJson['settings'] = {
  name: 'Rosenhof',
  slug: 'rosenhof',
  email: null,
  phone: null,
  address: null,
  timezone: zone,
  currency: 'eur',
  locale: 'en-GB',
  week_start: 1,
  hour_cycle: 24,
  slot_step_minutes: 15,
  min_notice_minutes: 0,
  max_days_ahead: 365,
  auto_confirm: true,
  undo_seconds: 10,
  review_delay_minutes: 0,
  public_page: true,
  about: null,
  visitor_moves: 'direct',
  staff_copies: true,
  review_pause_months: 6,
  proposal_hours: 24,
  waitlist: true,
  setup_step: null,
}

/** Numbers from 0 to 1 that look random and are always the same (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) % 2 ** 32
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}
