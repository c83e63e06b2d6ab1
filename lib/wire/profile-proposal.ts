import { clock, localOf } from '@/lib/domain/local-time'
import type { Proposal } from '@/lib/domain/proposal'
import { toInstant } from './instant'
import type { ProposalJson } from './profile-shapes'

/** A proposal in this dialect. */
export function toProposal(proposal: Proposal): ProposalJson {
  const { id, bookingId, visitorName, kind, startsAt, endsAt, timezone, staffId, staffName } = proposal
  const start = localOf(startsAt.getTime(), timezone)
  const end = localOf(endsAt.getTime(), timezone)
  return {
    id,
    booking_id: bookingId,
    visitor_name: visitorName,
    kind,
    starts_at: toInstant(startsAt),
    ends_at: toInstant(endsAt),
    booking_date: start.date,
    start_time: clock(start.minute),
    end_time: clock(end.minute),
    checkout_date: kind === 'rental' ? end.date : null,
    operator_id: staffId,
    operator_name: staffName,
    product_id: proposal.serviceId,
    message: proposal.message,
    expires_at: toInstant(proposal.expiresAt),
  }
}
