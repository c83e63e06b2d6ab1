/**
 * What a booking `b` brings, in its smallest units: of a class the prices of the seats that stand, else its own price.
 * What was noted of a class that is over holds for the seats about which nothing else was noted. The same as totalOf.
 */
export const bookingTotal = `CASE WHEN b.kind <> 'group' THEN b.price ELSE (
  SELECT coalesce(sum(q.price), 0) FROM participant q WHERE q.profile_id = b.profile_id AND q.booking_id = b.id
    AND (q.status IN ('confirmed', 'completed')
      OR b.status = 'completed' AND q.status NOT IN ('cancelled', 'no_show'))) END`
