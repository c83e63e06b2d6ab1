import type { Booking } from '@/lib/domain/booking'

/** A person of the house, as what refers to them tells of them. */
export interface PersonRow {
  id: number
  uid: string
  name: string
  email: string | null
  phone: string | null
  archived: boolean
}

/** A booking with what it refers to, whole. */
export interface DetailedBooking extends Booking {
  profileUid: string
  seriesUid: string | null
  paymentStatus: string | null
  location: { uid: string; name: string } | null
  person: PersonRow | null
  service: {
    uid: string
    name: string
    description: string | null
    duration: number
    price: number
    currency: string
    categoryUid: string | null
    domiciliary: boolean
    virtual: boolean
    sessions: number | null
    capacityMax: number
    quantity: number
    archived: boolean
  }
  client: {
    id: number
    uid: string
    name: string
    email: string | null
    phone: string | null
    createdAt: string
    updatedAt: string
  } | null
}

/** A row of staff as a PersonRow, in SQL. */
export const person = (st: string) => `json_build_object('id', ${st}.id, 'uid', ${st}.uid, 'name', ${st}.name,
  'email', ${st}.email, 'phone', ${st}.phone, 'archived', ${st}.archived_at IS NOT NULL)`

/** What a DetailedBooking has beyond a Booking, from the tables of booking-rows. */
export const detailColumns = `
  p.uid AS "profileUid", b.payment_status AS "paymentStatus",
  (SELECT r.uid FROM series r WHERE r.profile_id = b.profile_id AND r.id = b.series_id) AS "seriesUid",
  CASE WHEN l.id IS NOT NULL THEN json_build_object('uid', l.uid, 'name', l.name) END AS location,
  CASE WHEN st.id IS NOT NULL THEN ${person('st')} END AS person,
  json_build_object('uid', s.uid, 'name', s.name, 'description', s.description, 'duration', s.duration_minutes,
    'price', s.price, 'currency', s.currency, 'categoryUid', s.category_uid, 'domiciliary', s.domiciliary,
    'virtual', s.virtual, 'sessions', s.sessions, 'capacityMax', s.capacity_max, 'quantity', s.quantity,
    'archived', s.archived_at IS NOT NULL) AS service,
  (SELECT json_build_object('id', c.id, 'uid', c.uid, 'name', c.name, 'email', c.email, 'phone', c.phone,
    'createdAt', c.created_at, 'updatedAt', c.updated_at) FROM customer c
   WHERE c.profile_id = b.profile_id AND c.id = b.customer_id) AS client`
