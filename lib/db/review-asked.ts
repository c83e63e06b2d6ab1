/** What speaks against asking somebody for a review, as SQL conditions over SQL expressions. */

/** They, known by their address, were asked within so many months. */
export const askedLately = (profile: string, email: string, months: string) => `EXISTS (SELECT FROM customer c
  WHERE c.profile_id = ${profile} AND lower(c.email) = lower(${email})
    AND c.review_asked_at > clock_timestamp() - make_interval(months => ${months}))`

/** They are about to be: an earlier request (`before`: a delivery's id) has not gone out yet. */
export const askedSoon = (profile: string, email: string, before?: string) => `EXISTS (SELECT FROM delivery o
  WHERE o.profile_id = ${profile} AND lower(o.recipient) = lower(${email}) AND o.kind = 'review_request'
    AND o.state IN ('waiting', 'sending') ${before ? `AND o.id < ${before}` : ''})`

/** They have written one of this booking, or of their seat in it. */
export const reviewed = (profile: string, booking: string, seat: string) => `EXISTS (SELECT FROM review r
  WHERE r.profile_id = ${profile} AND r.booking_id = ${booking} AND r.participant_id IS NOT DISTINCT FROM ${seat}
    AND r.written_at IS NOT NULL)`
