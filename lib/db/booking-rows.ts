import type { Booking, Participant } from '@/lib/domain/booking'
import { timeSlotOf } from './time-slot-of'
import type { Tx } from './transaction'

/** Row ↔ Booking: the columns every engine question about bookings selects, from the tables below. */
export const bookingColumns = `
  b.id, b.uid, b.version, b.kind, b.status, b.service_id AS "serviceId", s.name AS "serviceName",
  s.color AS "serviceColor", b.staff_id AS "staffId", st.name AS "staffName", b.location_id AS "locationId", l.name AS "locationName",
  l.address AS "locationAddress", b.notify_client AS "notifyClient", b.customer_id AS "customerId",
  b.visitor_name AS "visitorName", b.visitor_email AS "visitorEmail", b.visitor_phone AS "visitorPhone",
  b.visitor_note AS "visitorNote", b.internal_note AS "internalNote", b.starts_at AS "startsAt", b.ends_at AS "endsAt",
  p.timezone, b.buffer_before_minutes AS "bufferBefore", b.buffer_after_minutes AS "bufferAfter", b.price, b.currency,
  b.overbooked, b.hold_expires_at AS "holdExpiresAt", b.source, b.cancel_reason AS "cancelReason",
  b.cancelled_at AS "cancelledAt", b.cancelled_by AS "cancelledBy", b.created_at AS "createdAt",
  b.updated_at AS "updatedAt", b.series_id AS "seriesId", b.answers, b.link_version AS "linkVersion", b.complaint,
  b.time_slot_id AS "timeSlotId",
  s.cancel_deadline_hours AS "cancelDeadlineHours",
  coalesce(b.locale, (SELECT c.locale FROM customer c WHERE c.profile_id = b.profile_id AND c.id = b.customer_id)) AS locale,
  CASE WHEN b.kind = 'group' THEN (
    SELECT coalesce(json_agg(json_build_object('id', q.id, 'uid', q.uid, 'customerId', q.customer_id, 'name', q.name,
      'email', q.email, 'phone', q.phone, 'note', q.note, 'status', q.status, 'price', q.price,
      'locale', coalesce(q.locale, (SELECT c.locale FROM customer c WHERE c.profile_id = q.profile_id AND c.id = q.customer_id)),
      'answers', q.answers, 'linkVersion', q.link_version, 'sequenceOffset', q.sequence_offset,
      'holdExpiresAt', q.hold_expires_at) ORDER BY q.id), '[]')
    FROM participant q WHERE q.profile_id = b.profile_id AND q.booking_id = b.id) ELSE '[]' END AS participants`

/** A booking is shown and judged in its profile's present zone, whichever that was when it was booked. */
export const bookingTables = `
  booking b
  JOIN profile p ON p.id = b.profile_id
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  LEFT JOIN staff st ON st.profile_id = b.profile_id AND st.id = b.staff_id
  LEFT JOIN location l ON l.profile_id = b.profile_id AND l.id = b.location_id`

/**
 * The booking, locked until the transaction ends, or undefined. Locked by itself and read after that: a row that changed
 * while its lock was waited for would be joined to what it referred to before.
 */
export async function lockBooking(tx: Tx, profileId: number, id: number): Promise<Booking | undefined> {
  const lock = 'SELECT FROM booking WHERE profile_id = $1 AND id = $2 FOR NO KEY UPDATE'
  const [, booking] = await Promise.all([
    tx.query('lock-booking', lock, [profileId, id]),
    readBooking(tx, profileId, id),
  ])
  return booking
}

export async function readBooking(tx: Tx, profileId: number, id: number): Promise<Booking | undefined> {
  const [booking] = await tx.query<Booking>('read-booking', one, [profileId, id])
  return booking
}

const one = `SELECT ${bookingColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.id = $2 AND b.deleted_at IS NULL`

/** A booking to be, with what the row needs beyond it. Without a `customerId` the visitor becomes a customer, or is one by their email. */
export interface NewBooking
  extends Omit<
    Booking,
    | 'id'
    | 'uid'
    | 'version'
    | 'createdAt'
    | 'updatedAt'
    | 'participants'
    | 'linkVersion'
    | 'complaint'
    | 'timeSlotId'
  > {
  exclusive: boolean
  priceType: string
  cost: number
}

type Born = Pick<Booking, 'id' | 'uid' | 'customerId' | 'locale' | 'timeSlotId' | 'createdAt' | 'updatedAt'>

/** Stores a new booking and its visitor as a customer (one per email) in one statement. */
export async function insertBooking(tx: Tx, profileId: number, b: NewBooking): Promise<Booking> {
  const [born] = await tx.query<Born>('insert-booking', insert, [
    profileId,
    b.kind,
    b.status,
    b.serviceId,
    b.staffId,
    b.visitorName,
    b.visitorEmail,
    b.visitorPhone,
    b.visitorNote,
    b.internalNote,
    b.startsAt,
    b.endsAt,
    b.timezone,
    b.bufferBefore,
    b.bufferAfter,
    b.price,
    b.currency,
    b.priceType,
    b.cost,
    b.overbooked,
    b.exclusive,
    b.holdExpiresAt,
    b.source,
    b.notifyClient,
    b.seriesId,
    b.locale,
    b.answers && JSON.stringify(b.answers),
    b.locationId,
    b.customerId,
    b.cancelReason,
    b.cancelledAt,
    b.cancelledBy,
  ])
  return { ...b, version: 1, participants: [], linkVersion: 1, complaint: false, ...(born as Born) }
}

/** Whose an address is that somebody was merged with, by their own address; null: nobody's, or a customer's own. */
const aliased = (email: string) => `(
  SELECT c.email FROM customer_alias a JOIN customer c ON c.profile_id = a.profile_id AND c.id = a.customer_id
  WHERE a.profile_id = $1 AND a.email = lower(${email})
    AND NOT EXISTS (SELECT FROM customer o WHERE o.profile_id = $1 AND lower(o.email) = a.email))`

/** A customer is known by email; a visitor without one is a customer of their own, and nobody without a name is one yet. */
export const upsertCustomer = (name: string, email: string, phone: string, locale = 'NULL') => `
  INSERT INTO customer (profile_id, name, email, phone, locale, updated_at)
  SELECT $1, ${name}, coalesce(${aliased(email)}, ${email}), ${phone}, ${locale}, now() WHERE ${name} <> ''
  ON CONFLICT (profile_id, lower(email)) WHERE email IS NOT NULL
  DO UPDATE SET phone = coalesce(excluded.phone, customer.phone), locale = coalesce(excluded.locale, customer.locale),
    updated_at = now()
  RETURNING id, locale`

const insert = `
  WITH made AS (${upsertCustomer("CASE WHEN $29::int IS NULL THEN $6::text ELSE '' END", '$7::text', '$8::text', '$26::text')}),
  known AS (
    SELECT id, locale FROM made
    UNION ALL SELECT id, locale FROM customer WHERE profile_id = $1 AND id = $29)
  INSERT INTO booking (profile_id, kind, status, service_id, staff_id, customer_id, visitor_name, visitor_email,
    visitor_phone, visitor_note, internal_note, starts_at, ends_at, timezone, buffer_before_minutes, buffer_after_minutes,
    price, currency, price_type, cost, overbooked, exclusive, hold_expires_at, source, notify_client,
    series_id, locale, answers, location_id, time_slot_id, cancel_reason, cancelled_at, cancelled_by, created_at, updated_at)
  SELECT $1, $2::kind, $3::status, $4, $5, (SELECT id FROM known), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
    $18::price_type, $19, $20, $21, $22, $23, $24, $25, $26, $27::jsonb, $28,
    ${timeSlotOf('$4::int', '$11::timestamptz', '$12::timestamptz')}, $30, $31, $32, clock_timestamp(), clock_timestamp()
  RETURNING id, uid, customer_id AS "customerId", coalesce(locale, (SELECT locale FROM known)) AS locale, time_slot_id AS "timeSlotId", created_at AS "createdAt", updated_at AS "updatedAt"`

/** Stores what may change of a booking, one version up, and returns it so. */
export async function updateBooking(tx: Tx, profileId: number, b: Booking): Promise<Booking> {
  const [row] = await tx.query<Pick<Booking, 'version' | 'updatedAt' | 'timeSlotId'>>(
    'update-booking',
    update,
    [
      profileId,
      b.id,
      b.status,
      b.serviceId,
      b.staffId,
      b.visitorName,
      b.visitorEmail,
      b.visitorPhone,
      b.visitorNote,
      b.internalNote,
      b.startsAt,
      b.endsAt,
      b.bufferBefore,
      b.bufferAfter,
      b.price,
      b.currency,
      b.overbooked,
      b.holdExpiresAt,
      b.cancelReason,
      b.cancelledAt,
      b.cancelledBy,
      b.customerId,
      b.linkVersion,
      b.complaint,
      b.locationId,
      b.notifyClient,
    ],
  )
  return { ...b, ...row }
}

const update = `
  UPDATE booking SET status = $3::status, service_id = $4, staff_id = $5, visitor_name = $6, visitor_email = $7,
    visitor_phone = $8, visitor_note = $9, internal_note = $10, starts_at = $11, ends_at = $12,
    buffer_before_minutes = $13, buffer_after_minutes = $14, price = $15, currency = $16, overbooked = $17,
    hold_expires_at = $18, cancel_reason = $19, cancelled_at = $20, cancelled_by = $21, customer_id = $22,
    link_version = $23, complaint = $24, location_id = $25, notify_client = $26,
    exclusive = $5::int IS NOT NULL OR (SELECT quantity = 1 FROM service s WHERE s.profile_id = $1 AND s.id = $4),
    time_slot_id = CASE WHEN (service_id, starts_at, ends_at) = ($4, $11, $12) THEN time_slot_id
      ELSE ${timeSlotOf('$4::int', '$11::timestamptz', '$12::timestamptz')} END,
    version = version + 1, updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2
  RETURNING version, updated_at AS "updatedAt", time_slot_id AS "timeSlotId"`

/** Adds a seat to a class. Without a `customerId` the visitor becomes a customer, or is one by their email. */
export async function insertParticipant(
  tx: Tx,
  profileId: number,
  bookingId: number,
  p: Pick<Participant, 'name' | 'email' | 'phone' | 'note' | 'status' | 'price' | 'locale' | 'answers'> & {
    customerId: number | null
    source: string
    holdExpiresAt: Date | null
  },
): Promise<Participant> {
  const customerId =
    p.customerId ??
    (await linkCustomer(tx, profileId, {
      visitorName: p.name,
      visitorEmail: p.email,
      visitorPhone: p.phone,
      locale: p.locale,
    }))
  const [born] = await tx.query<Pick<Participant, 'id' | 'uid' | 'customerId'>>(
    'insert-participant',
    `INSERT INTO participant (profile_id, booking_id, customer_id, name, email, phone, note, status, price, source, locale,
       answers, hold_expires_at)
     VALUES ($1, $2, $10, $3, $4, $5, $6, $7::status, $8, $9, $11, $12::jsonb, $13)
     RETURNING id, uid, customer_id AS "customerId"`,
    [
      profileId,
      bookingId,
      p.name,
      p.email,
      p.phone,
      p.note,
      p.status,
      p.price,
      p.source,
      customerId,
      p.locale,
      p.answers && JSON.stringify(p.answers),
      p.holdExpiresAt,
    ],
  )
  const { customerId: _, source: __, ...seat } = p
  return {
    ...(born as Pick<Participant, 'id' | 'uid' | 'customerId'>),
    ...seat,
    linkVersion: 1,
    sequenceOffset: 0,
    holdExpiresAt: p.holdExpiresAt?.toISOString() ?? null,
  }
}

/** The customer a booking's visitor is, made if there is none. */
export async function linkCustomer(
  tx: Tx,
  profileId: number,
  {
    visitorName,
    visitorEmail,
    visitorPhone,
    locale,
  }: Pick<Booking, 'visitorName' | 'visitorEmail' | 'visitorPhone' | 'locale'>,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    'link-customer',
    upsertCustomer('$2::text', '$3::text', '$4::text', '$5::text'),
    [profileId, visitorName, visitorEmail, visitorPhone, locale],
  )
  return row?.id ?? null
}
