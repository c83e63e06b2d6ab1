/** The engine's words inside a fact, in this dialect. */
const words: Record<string, string> = {
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  staffId: 'operator_id',
  staffName: 'operator_name',
  locationId: 'location_id',
  locationName: 'location_name',
  serviceId: 'product_id',
  serviceName: 'product_name',
  visitorName: 'visitor_name',
  visitorEmail: 'visitor_email',
  visitorPhone: 'visitor_phone',
  visitorNote: 'visitor_note',
  internalNote: 'internal_note',
  customerId: 'customer_id',
  movedTo: 'moved_to',
  proposalId: 'proposal_id',
}

/** What a fact says of before or after, in this dialect. */
export const inWords = (state: Record<string, unknown> | null) =>
  state && Object.fromEntries(Object.entries(state).map(([key, value]) => [words[key] ?? key, value]))
