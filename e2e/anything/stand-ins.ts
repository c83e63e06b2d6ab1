/** What ids are known of. */
export type Kind = 'services' | 'staff' | 'locations' | 'customers' | 'bookings' | 'blockTypes' | 'timeSlots'

/** An id of something that is there when the request is sent; without a pick of what this request's seat has to itself. */
export class Known {
  constructor(
    readonly kind: Kind,
    readonly as: 'id' | 'uid',
    readonly pick?: number,
  ) {}
}

/** An id of something that is made for this request alone. `path` names it as the document does: `…/bookings/{id}`. */
export class Fresh {
  constructor(
    readonly path: string,
    readonly as: 'id' | 'uid',
  ) {}
}

/** What only the house can say. */
export class Told {
  constructor(readonly say: (house: Saying) => unknown) {}
}

/** What is known of the request that is about to be sent. */
export interface Saying {
  /** The path's own ids. */
  parts: Record<string, string>
  /** What the thing in the path was answered with when it was made. */
  made: unknown
  slug: string
  /** A service that has no free time. */
  soldOut: unknown
  /** A number that nothing else has had. */
  unique: number
  /** An example's date, some weeks later. */
  later(text: string): string
}

export const isStandIn = (value: unknown): value is Known | Fresh | Told =>
  value instanceof Known || value instanceof Fresh || value instanceof Told

/** What members with an id in them are called, in all dialects. */
const kinds: Record<string, Kind> = {
  product_id: 'services',
  product_ids: 'services',
  service_id: 'services',
  serviceId: 'services',
  operator_id: 'staff',
  operator_ids: 'staff',
  prefer_operator_id: 'staff',
  employee_id: 'staff',
  personId: 'staff',
  professionalId: 'staff',
  location_id: 'locations',
  location_ids: 'locations',
  locationId: 'locations',
  customer_id: 'customers',
  clientId: 'customers',
  from: 'customers',
  booking_id: 'bookings',
  booking_ids: 'bookings',
  type_id: 'blockTypes',
  time_slot_id: 'timeSlots',
}

/** What a member of that name holds an id of, if any. */
export const kindOf = (name: string): Kind | null => (Object.hasOwn(kinds, name) && kinds[name]) || null
