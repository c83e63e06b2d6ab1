import type { Booking, Participant } from '@/lib/domain/booking'
import type { MailKind } from '@/lib/domain/mail-kind'
import type { MailAbout } from './mail'

/** A day on which every deadline of the bookings below is still to come. */
export const longBefore = Date.parse('2026-10-01T09:00:00Z')

/** A haircut, and what a mail about it is made of. */
export const booking: Booking = {
  id: 1,
  uid: '7f2c1c52-0a0e-4d8a-9a44-0b9d1f1f0c11',
  version: 1,
  kind: 'appointment',
  status: 'confirmed',
  serviceId: 1,
  serviceName: 'Haircut',
  serviceColor: '#228be6',
  staffId: 1,
  staffName: 'Anna Weber',
  locationId: null,
  locationName: null,
  locationAddress: null,
  customerId: null,
  visitorName: 'Max Mustermann',
  visitorEmail: 'max@example.test',
  visitorPhone: null,
  visitorNote: 'secret note',
  internalNote: 'internal note',
  startsAt: new Date('2026-11-24T13:00:00Z'),
  endsAt: new Date('2026-11-24T13:45:00Z'),
  timezone: 'Europe/Berlin',
  bufferBefore: 0,
  bufferAfter: 0,
  price: 4550,
  currency: 'EUR',
  overbooked: false,
  holdExpiresAt: null,
  source: 'owner',
  cancelReason: null,
  cancelledAt: null,
  cancelledBy: null,
  seriesId: null,
  createdAt: new Date('2026-11-01T09:00:00Z'),
  updatedAt: new Date('2026-11-01T09:00:00Z'),
  participants: [],
  locale: null,
  answers: [{ id: 'a', label: 'Any allergies?', answer: 'secret henna' }],
  notifyClient: true,
  linkVersion: 1,
  complaint: false,
  timeSlotId: null,
  cancelDeadlineHours: 24,
}

export const about: MailAbout = {
  profile: {
    name: 'Salon Nord',
    email: 'hello@nord.test',
    phone: '+49 30 123456',
    address: 'Hauptstraße 1\n10115 Berlin',
    timezone: 'Europe/Berlin',
    locale: 'en-GB',
    hourCycle: 24,
    slug: 'salon-nord',
    publicPage: true,
    visitorMoves: 'direct',
    mailTexts: [],
  },
  booking,
  locale: null,
  seat: null,
  links: { manage: 'http://127.0.0.1:3000/b/token', review: 'http://127.0.0.1:3000/r/token' },
  recipient: { name: 'Max Mustermann', email: 'max@example.test' },
  appUrl: 'http://127.0.0.1:3000',
}

export const stay: Booking = {
  ...booking,
  kind: 'rental',
  serviceName: 'Lake cabin',
  staffName: null,
  startsAt: new Date('2026-10-23T13:00:00Z'),
  endsAt: new Date('2026-10-26T09:00:00Z'),
}

/** One who sits in a class. */
export const seat: Participant = {
  id: 7,
  uid: '0b7c58a1-32c5-4f0e-9d7c-2f1d3e4a5b6c',
  customerId: null,
  name: 'Dora Doe',
  email: 'dora@example.test',
  phone: null,
  note: 'a bad knee',
  status: 'confirmed',
  price: 1500,
  locale: null,
  answers: null,
  linkVersion: 1,
  sequenceOffset: 4,
  holdExpiresAt: null,
}

const from = {
  startsAt: new Date('2026-11-23T08:00:00Z'),
  endsAt: new Date('2026-11-23T08:45:00Z'),
  staffName: 'Ben Krüger',
}

/** What a kind of mail tells beside the booking. */
export const telling: Partial<Record<MailKind, Partial<MailAbout>>> = {
  cancelled: { reason: 'The boiler burst.' },
  rescheduled: { from },
  staff_rescheduled: { from },
  move_request: { reason: 'The boiler burst.' },
  move_wish: { reason: 'Rather on Thursday.' },
  proposal: {
    proposal: {
      startsAt: new Date('2026-11-25T09:00:00Z'),
      endsAt: new Date('2026-11-25T09:45:00Z'),
      staffName: 'Ben Krüger',
      message: 'Ben has more time for you.',
      expiresAt: new Date('2026-11-22T17:00:00Z'),
    },
  },
  waitlist_offer: { offeredUntil: new Date('2026-11-22T17:00:00Z') },
}
