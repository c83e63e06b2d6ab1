import { bookingTotal } from './booking-total'

/**
 * Bookings as JSON straight from SQL, in whatever words a dialect wants: at a thousand bookings a screen, building the
 * objects here and again as text costs more than the query. The dialect names its keys, this file knows the columns.
 */
// Cutting what the type itself prints costs a third of to_char.
export const instant = (column: string) =>
  `replace(left((${column} AT TIME ZONE 'UTC')::text, 19), ' ', 'T') || 'Z'`
const local = (column: string) => `(${column} AT TIME ZONE p.timezone)`

const expressions = {
  id: 'b.id',
  uid: 'b.uid',
  version: 'b.version',
  kind: 'b.kind',
  status: 'b.status',
  serviceId: 'b.service_id',
  serviceName: 's.name',
  serviceColor: 's.color',
  staffId: 'b.staff_id',
  staffName: 'st.name',
  locationId: 'b.location_id',
  locationName: 'l.name',
  customerId: 'b.customer_id',
  visitorName: 'b.visitor_name',
  visitorEmail: 'b.visitor_email',
  visitorPhone: 'b.visitor_phone',
  visitorNote: 'b.visitor_note',
  internalNote: 'b.internal_note',
  startsAt: instant('b.starts_at'),
  endsAt: instant('b.ends_at'),
  localDate: `${local('b.starts_at')}::date`,
  localStart: `left(${local('b.starts_at')}::time::text, 5)`,
  localEnd: `left(${local('b.ends_at')}::time::text, 5)`,
  minutes: `(extract(epoch FROM b.ends_at - b.starts_at) / 60)::int`,
  checkoutDate: `CASE WHEN b.kind = 'rental' THEN to_char(${local('b.ends_at')}, 'YYYY-MM-DD') END`,
  nights: `CASE WHEN b.kind = 'rental' THEN greatest(1, ${local('b.ends_at')}::date - ${local('b.starts_at')}::date) END`,
  timezone: 'p.timezone',
  price: 'b.price',
  total: bookingTotal,
  currency: 'b.currency',
  currencyLower: 'lower(b.currency)',
  overbooked: 'b.overbooked',
  holdExpiresAt: instant('b.hold_expires_at'),
  source: 'b.source',
  cancelReason: 'b.cancel_reason',
  cancelledAt: instant('b.cancelled_at'),
  cancelledBy: 'b.cancelled_by',
  createdAt: instant('b.created_at'),
  updatedAt: instant('b.updated_at'),
  seriesId: 'b.series_id',
  complaint: 'b.complaint',
  answers: `coalesce(b.answers, '[]')`,
} as const

export type BookingField = keyof typeof expressions

type Scalar = string | boolean

/** One key of a dialect: an engine field, or the field's values translated. */
export type Projected = BookingField | { field: BookingField; values: Record<string, Scalar> }

/** A dialect's keys for a booking, and for the participants of a class. */
export interface Projection {
  booking: Record<string, Projected>
  participantsKey: string
  participant: Record<
    string,
    keyof typeof seatExpressions | { field: 'status'; values: Record<string, Scalar> }
  >
}

const seatExpressions = {
  id: 'q.id',
  uid: 'q.uid',
  customerId: 'q.customer_id',
  name: 'q.name',
  email: 'q.email',
  phone: 'q.phone',
  note: 'q.note',
  status: 'q.status',
  answers: `coalesce(q.answers, '[]')`,
} as const

/**
 * A mark of everything in a booking's JSON that is not its own or its seats': another one when a service, a person or the
 * zone has changed. What was written under the same mark of the same version of a booking still reads so. ($1: the profile.)
 */
export const wording = `
  SELECT md5(concat(
    (SELECT timezone FROM profile WHERE id = $1),
    (SELECT string_agg(s::text, '' ORDER BY s.id) FROM service s WHERE s.profile_id = $1),
    (SELECT string_agg(st::text, '' ORDER BY st.id) FROM staff st WHERE st.profile_id = $1),
    (SELECT string_agg(l::text, '' ORDER BY l.id) FROM location l WHERE l.profile_id = $1))) AS mark`

/** The select list that makes one row a booking in the dialect's words. */
export function projected({ booking, participantsKey, participant }: Projection): string {
  const columns = Object.entries(booking).map(([key, value]) =>
    typeof value === 'string'
      ? `${expressions[value]} AS ${name(key)}`
      : `${translated(expressions[value.field], value.values)} AS ${name(key)}`,
  )
  const seat = Object.entries(participant).flatMap(([key, value]) => [
    `'${key}'`,
    typeof value === 'string'
      ? seatExpressions[value]
      : translated(seatExpressions[value.field], value.values),
  ])
  const seats = `CASE WHEN b.kind = 'group' THEN (SELECT coalesce(json_agg(json_build_object(${seat.join(', ')})
    ORDER BY q.id), '[]') FROM participant q WHERE q.profile_id = b.profile_id AND q.booking_id = b.id)
    ELSE '[]' END AS ${name(participantsKey)}`
  return [...columns, seats].join(', ')
}

const name = (key: string) => `"${key.replaceAll('"', '""')}"`

const literal = (value: Scalar) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)

/** A dialect's words are constants of our own code; what clients send only ever travels as parameters. */
const translated = (expression: string, values: Record<string, Scalar>) =>
  `CASE ${expression} ${Object.entries(values)
    .map(([from, to]) => `WHEN '${from}' THEN ${literal(to)}`)
    .join(' ')} END`
