/** Where a booking stands: a local date and time in the profile's zone, how long, and with whom. */
export interface Place {
  /** YYYY-MM-DD; a stay's check-in day. */
  date: string
  /** HH:MM. */
  time: string
  durationMinutes: number
  /** A stay's check-out day. */
  checkoutDate: string | null
  staffId: number | null
  /** The object of a stay; absent: whatever it has. */
  serviceId?: number
  /** The location; absent: wherever it stands. */
  locationId?: number | null
}

/** A drag: a booking taken from one place to another, both absolute. */
export interface Move {
  bookingId: number
  /** The version the mover saw. */
  version: number
  from: Place
  to: Place
}

/** The move that takes it back: undo of a move, redo of an undo. */
export const inverse = (move: Move): Move => ({ ...move, from: move.to, to: move.from })

export const samePlace = (a: Place, b: Place): boolean =>
  a.date === b.date &&
  a.time === b.time &&
  a.durationMinutes === b.durationMinutes &&
  a.checkoutDate === b.checkoutDate &&
  a.staffId === b.staffId &&
  (a.serviceId ?? b.serviceId) === (b.serviceId ?? a.serviceId) &&
  (a.locationId ?? b.locationId ?? null) === (b.locationId ?? a.locationId ?? null)
