import type { CustomerJson, VisitJson } from './profile-customer'
import type { DeliveryJson } from './profile-delivery'
import type { MailTextJson } from './profile-mail-text'
import type { InvitationJson, MemberJson } from './profile-member'
import { bookingExample } from './profile-openapi-examples'
import type { ReviewJson, ReviewSummaryJson } from './profile-review'
import type { SessionJson } from './profile-session'
import type { ProposalJson, TimelineEntryJson } from './profile-shapes'
import type { WaitlistEntryJson } from './profile-waitlist'

/** Who has to do with the API document's booking, and what is said about it. */

export const customerExample: CustomerJson = {
  id: 88,
  uid: '660e8400-e29b-41d4-a716-446655440001',
  name: 'Vera Visitor',
  email: 'vera@example.com',
  phone: '+4930123456',
  note: 'Allergic to lavender',
  bookings: 5,
  visits: 4,
  no_shows: 0,
  cancelled: 1,
  last_visit: '2026-05-04T08:00:00Z',
  next_visit: '2026-07-06T08:00:00Z',
  spend: [{ currency: 'eur', amount: 34000 }],
  created_at: '2025-09-01T10:00:00Z',
  mail_bounced_at: null,
  mail_complained_at: null,
}

export const visitExample: VisitJson = {
  booking_id: 1207,
  participant_id: null,
  kind: 'appointment',
  status: 'confirmed',
  no_show: false,
  product_id: 3,
  product_name: 'Classic massage',
  product_color: '#0f766e',
  operator_id: 4,
  operator_name: 'Anna Lindner',
  booking_date: '2026-07-06',
  start_time: '10:00',
  end_time: '11:00',
  checkout_date: null,
  starts_at: '2026-07-06T08:00:00Z',
  ends_at: '2026-07-06T09:00:00Z',
  timezone: 'Europe/Berlin',
  price: 8500,
  currency: 'eur',
}

export const reviewExample: ReviewJson = {
  id: 12,
  uid: '8f8a2f62-51c2-4b39-a0d2-6c37a4c0a0be',
  booking_id: 1207,
  participant_id: null,
  stars: 5,
  text: 'Lovely',
  may_publish: true,
  published: false,
  published_at: null,
  reply: 'Thank you, see you soon!',
  replied_at: '2026-07-07T09:00:00Z',
  written_at: '2026-07-06T12:00:00Z',
  customer_id: 88,
  visitor_name: 'Vera Visitor',
  product_id: 3,
  product_name: 'Classic massage',
  product_color: '#0f766e',
  operator_id: 4,
  operator_name: 'Anna Lindner',
  starts_at: '2026-07-06T08:00:00Z',
}

export const summaryExample: ReviewSummaryJson = {
  count: 1,
  average: 5,
  by_stars: [0, 0, 0, 0, 1],
  unanswered: 0,
  published: 0,
  products: [{ id: 3, name: 'Classic massage', count: 1, average: 5 }],
  operators: [{ id: 4, name: 'Anna Lindner', count: 1, average: 5 }],
}

export const memberExample: MemberJson = {
  id: 2,
  name: 'Jonas Weber',
  email: 'jonas@example.com',
  role: 'front_desk',
  operator_id: null,
  can_view_all: false,
  created_at: '2026-06-01T08:00:00Z',
  last_seen_at: '2026-07-05T16:20:00Z',
  is_you: false,
}

export const invitationExample: InvitationJson = {
  id: 6,
  uid: 'f1a3b0de-8a41-4a24-8a7f-7d6f3f1d2b90',
  email: 'jonas@example.com',
  role: 'front_desk',
  operator_id: null,
  can_view_all: false,
  created_at: '2026-06-01T08:00:00Z',
  expires_at: '2026-06-08T08:00:00Z',
  expired: false,
  mail: { state: 'waiting', reason: null },
}

export const sessionExample: SessionJson = {
  id: 14,
  name: 'Jonas Weber',
  email: 'jonas@example.com',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  address: '203.0.113.7',
  created_at: '2026-07-01T07:00:00Z',
  seen_at: '2026-07-05T16:20:00Z',
}

export const deliveryExample: DeliveryJson = {
  id: 501,
  uid: 'c2a0f6f4-0f6e-4a0f-8f43-3d3c5c4e7b10',
  kind: 'confirmed',
  state: 'delivered',
  reason: null,
  recipient: 'vera@example.com',
  subject: 'Your booking on Monday, 6 July 2026',
  attempts: 1,
  booking_id: 1207,
  participant_id: null,
  visitor_name: 'Vera Visitor',
  product_name: 'Classic massage',
  resend_of: null,
  created_at: '2026-06-20T09:15:00Z',
  due_at: '2026-06-20T09:15:00Z',
  sent_at: '2026-06-20T09:15:01Z',
  delivered_at: '2026-06-20T09:15:03Z',
  bounced_at: null,
  complained_at: null,
}

export const mailTextExample: MailTextJson = {
  kind: 'confirmed',
  language: 'en',
  subject: 'See you on {date}, {visitor_name}',
  paragraph: 'Tea is ready ten minutes before.',
  is_default: false,
  updated_at: '2026-06-20T09:15:00Z',
}

export const waitlistExample: WaitlistEntryJson = {
  id: 9,
  uid: '3a9a8c57-4f4b-4b60-bd0e-0a2d1f7a6c31',
  status: 'waiting',
  product_id: 3,
  product_name: 'Classic massage',
  operator_id: 4,
  operator_name: 'Anna Lindner',
  date_from: '2026-07-06',
  date_to: '2026-07-10',
  time_from: '09:00',
  time_to: '12:00',
  nights: null,
  visitor_name: 'Vera Visitor',
  visitor_email: 'vera@example.com',
  visitor_phone: null,
  visitor_note: '',
  locale: null,
  booking_id: null,
  offered_starts_at: null,
  offered_until: null,
  declined: 0,
  created_at: '2026-06-20T09:15:00Z',
}

export const proposalExample: ProposalJson = {
  id: 17,
  booking_id: 1207,
  visitor_name: 'Vera Visitor',
  kind: 'appointment',
  starts_at: '2026-07-06T09:00:00Z',
  ends_at: '2026-07-06T10:00:00Z',
  booking_date: '2026-07-06',
  start_time: '11:00',
  end_time: '12:00',
  checkout_date: null,
  operator_id: 4,
  operator_name: 'Anna Lindner',
  product_id: 3,
  message: 'Could you come an hour later?',
  expires_at: '2026-07-03T07:30:00Z',
}

/** What was booked, and the mail that said so. */
export const timelineExample: TimelineEntryJson[] = [
  {
    at: bookingExample.created_at,
    kind: 'fact',
    type: 'booked',
    actor: 'owner',
    before: null,
    after: { status: 'confirmed' },
    delivery: null,
  },
  {
    at: bookingExample.created_at,
    kind: 'delivery',
    type: 'confirmed',
    actor: null,
    before: null,
    after: null,
    delivery: {
      id: deliveryExample.id,
      channel: 'email',
      recipient: deliveryExample.recipient,
      state: 'delivered',
      reason: null,
      due_at: deliveryExample.due_at,
      sent_at: deliveryExample.sent_at,
      subject: 'Your booking on Monday, 6 July 2026',
      text: 'Hello Vera …',
    },
  },
]
