/**
 * slotAt in SQL: the id of the fixed time of $1's service that a span is, to the minute, in the profile's zone; NULL where
 * it is an ordinary time. For a booking's column, which the exclusion constraints go by.
 */
export const timeSlotOf = (service: string, startsAt: string, endsAt: string): string => `(
  SELECT t.id FROM time_slot t JOIN profile z ON z.id = t.profile_id
  CROSS JOIN LATERAL (SELECT ${startsAt} AT TIME ZONE z.timezone AS starts) local
  WHERE t.profile_id = $1 AND t.service_id = ${service} AND t.archived_at IS NULL
    AND extract(isodow FROM local.starts) = ANY (t.weekdays)
    AND extract(hour FROM local.starts) * 60 + extract(minute FROM local.starts) = t.start_minute
    AND extract(epoch FROM ${endsAt} - ${startsAt}) = (t.end_minute - t.start_minute) * 60
  ORDER BY t.id LIMIT 1)`
