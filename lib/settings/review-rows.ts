/** A written review as the business reads it. */
export interface ReviewRow {
  id: number
  uid: string
  bookingId: number
  bookingVersion: number
  /** The seat, in a class. */
  participantId: number | null
  stars: number
  text: string | null
  /** Whether its visitor agreed to have it published. */
  mayPublish: boolean
  writtenAt: Date
  publishedAt: Date | null
  reply: string | null
  repliedAt: Date | null
  customerId: number | null
  visitorName: string
  serviceId: number
  serviceName: string
  serviceColor: string
  staffId: number | null
  staffName: string | null
  startsAt: Date
}

export const reviewColumns = `
  r.id, r.uid, r.booking_id AS "bookingId", b.version AS "bookingVersion",
  r.participant_id AS "participantId", r.stars, r.text,
  r.may_publish AS "mayPublish", r.written_at AS "writtenAt", r.published_at AS "publishedAt", r.reply,
  r.replied_at AS "repliedAt", CASE WHEN r.participant_id IS NULL THEN b.customer_id ELSE q.customer_id END AS "customerId",
  coalesce(q.name, b.visitor_name) AS "visitorName", b.service_id AS "serviceId", s.name AS "serviceName",
  s.color AS "serviceColor", b.staff_id AS "staffId", st.name AS "staffName", b.starts_at AS "startsAt"`

/** Reviews `r` that were written, of bookings `b` that are still kept ($1: the profile). */
export const reviewTables = `
  review r
  JOIN booking b ON b.profile_id = r.profile_id AND b.id = r.booking_id AND b.deleted_at IS NULL
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  LEFT JOIN staff st ON st.profile_id = b.profile_id AND st.id = b.staff_id
  LEFT JOIN participant q ON q.profile_id = r.profile_id AND q.id = r.participant_id`
export const isWritten = 'r.profile_id = $1 AND r.stars IS NOT NULL AND r.written_at IS NOT NULL'
