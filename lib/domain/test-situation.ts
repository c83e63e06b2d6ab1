import { instantOf, MINUTE, minuteOf } from './local-time'
import type { BlockRow, BusyRow, HoursRow, ProfileRules, ServiceRules, Situation } from './situation'

type Parts = Partial<Omit<Situation, 'profile' | 'service'>> & {
  profile?: Partial<ProfileRules>
  service?: Partial<ServiceRules>
}

const berlin = 'Europe/Berlin'

/** The instant of “2027-03-01 09:00”. */
export const at = (when: string, zone = berlin): number =>
  instantOf({ date: when.slice(0, 10), minute: minuteOf(when.slice(11)) }, zone)

/** Ann (1) and Ben (2) cut hair in Berlin, an hour each, Monday to Saturday 9 to 17. It is 8:00 on Monday, 1 March 2027. */
export const situationOf = ({ profile, service, ...parts }: Parts = {}): Situation => ({
  now: at('2027-03-01 08:00'),
  profile: { ...salon, ...profile },
  service: { ...haircut, ...service },
  needsStaff: true,
  staff: [
    { id: 1, name: 'Ann', locationIds: [] },
    { id: 2, name: 'Ben', locationIds: [] },
  ],
  locations: [{ id: 1, name: 'Salon', address: null }],
  hours: week(null, ['09:00', '17:00']),
  overrides: [],
  blocks: [],
  bookings: [],
  timeSlots: [],
  ...parts,
})

/** A holiday let: nobody is needed, nights are sold, in at 15:00 and out at 11:00. */
export const letOf = ({ service, ...parts }: Parts = {}): Situation =>
  situationOf({
    needsStaff: false,
    staff: [],
    service: { kind: 'rental', priceType: 'per_night', ...service },
    ...parts,
  })

/** The same hours Monday to Saturday. */
export const week = (staffId: number | null, ...spans: [string, string][]): HoursRow[] =>
  [1, 2, 3, 4, 5, 6].flatMap((weekday) => spans.map((span) => hoursOn(weekday, staffId, ...span)))

export const hoursOn = (weekday: number, staffId: number | null, start: string, end: string): HoursRow => ({
  staffId,
  weekday,
  start: minuteOf(start),
  end: minuteOf(end),
  validFrom: null,
  validTo: null,
})

/** A confirmed haircut of Ann's, or what `parts` make of it. */
export const busy = (start: number, end: number, parts: Partial<BusyRow> = {}): BusyRow => ({
  id: 1,
  kind: 'appointment',
  status: 'confirmed',
  serviceId: 1,
  staffId: 1,
  locationId: 1,
  start,
  end,
  bufferBefore: 0,
  bufferAfter: 0,
  overbooked: false,
  seats: [],
  ...parts,
})

export const blocked = (start: number, end: number, parts: Partial<BlockRow> = {}): BlockRow => ({
  id: 1,
  staffId: null,
  serviceId: null,
  name: 'Works party',
  start,
  end,
  ...parts,
})

/** A wish without privileges, of `minutes` from `start`. */
export const wishFor = (start: number, minutes: number, staffId: number | null = null) => ({
  start,
  end: start + minutes * MINUTE,
  staffId,
  override: false,
  mayOverride: false,
})

const salon: ProfileRules = {
  id: 1,
  timezone: berlin,
  currency: 'EUR',
  slotStep: 15,
  minNotice: 0,
  maxDaysAhead: 365,
  undoSeconds: 10,
  reviewDelay: 120,
  name: 'Salon',
  email: null,
  phone: null,
  address: null,
  locale: 'de-DE',
  hourCycle: 24,
  slug: 'salon',
  publicPage: true,
  autoConfirm: true,
  visitorMoves: 'direct',
  staffCopies: true,
  reviewPause: 6,
  proposalHours: 24,
  waitlist: true,
  mailTexts: [],
}

const haircut: ServiceRules = {
  id: 1,
  kind: 'appointment',
  name: 'Haircut',
  color: '#7a9e7e',
  duration: 60,
  bufferBefore: 0,
  bufferAfter: 0,
  price: 4500,
  priceType: 'per_booking',
  currency: 'EUR',
  cost: 0,
  quantity: 1,
  capacityMin: 1,
  capacityMax: 1,
  minNights: 1,
  maxNights: null,
  checkInMinute: minuteOf('15:00'),
  checkOutMinute: minuteOf('11:00'),
  minNotice: null,
  maxDaysAhead: null,
  cancelDeadlineHours: 24,
  bookableOnline: true,
  archived: false,
}
