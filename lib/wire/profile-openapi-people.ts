import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { customerShape, customersShape, duplicatesShape, historyShape } from './profile-customer'
import {
  customerErasure,
  customerHistoryQuery,
  customerMerge,
  customerPatch,
  newCustomer,
} from './profile-customer-inputs'
import { deliveriesShape, deliveryDetailShape, deliveryShape } from './profile-delivery'
import { deliveriesQuery } from './profile-delivery-inputs'
import { done, told } from './profile-envelope'
import { customersQuery } from './profile-inputs'
import { mailPreviewShape, mailTextShape, mailTextsShape } from './profile-mail-text'
import { mailTextDraft, mailTextWords } from './profile-mail-text-inputs'
import { invitationShape, memberShape } from './profile-member'
import { memberChange, newInvitation } from './profile-member-inputs'
import { shown } from './profile-openapi-examples'
import {
  customerExample,
  deliveryExample,
  invitationExample,
  mailTextExample,
  memberExample,
  reviewExample,
  sessionExample,
  summaryExample,
  visitExample,
} from './profile-openapi-people-examples'
import { reviewShape, reviewsShape } from './profile-review'
import { reviewChange, reviewsQuery } from './profile-review-inputs'
import { sessionShape } from './profile-session'

const customer = told({ customer: customerShape })
const review = told({ review: reviewShape })
const member = told({ member: memberShape })
/** `link` where no mail can carry it. */
const invited = told({ invitation: invitationShape, link: z.string().nullable() })
const mailText = told({ mail_text: mailTextShape })
const rows = z.array(z.record(z.string(), z.unknown()))

/** Customers and what they say. */
export const customerOperations: ApiTable['operations'] = {
  'GET /my-profile/customers': {
    id: 'listCustomers',
    summary: 'List customers',
    tag: 'Customers',
    query: customersQuery,
    answer: customersShape,
    example: { answer: shown({ customers: [customerExample], total: 1, next_cursor: null }) },
  },
  'POST /my-profile/customers': {
    id: 'createCustomer',
    summary: 'Add a customer',
    tag: 'Customers',
    body: newCustomer,
    status: 201,
    answer: customer,
    example: {
      answer: shown({ customer: customerExample }),
      body: { name: 'Vera Visitor', email: 'vera@example.com' },
    },
  },
  'GET /my-profile/customers/{id}': {
    id: 'getCustomer',
    summary: 'Get a customer',
    tag: 'Customers',
    answer: customer,
    example: { answer: shown({ customer: customerExample }) },
  },
  'PATCH /my-profile/customers/{id}': {
    id: 'updateCustomer',
    summary: 'Change a customer',
    tag: 'Customers',
    body: customerPatch,
    answer: customer,
    example: { answer: shown({ customer: customerExample }), body: { note: 'Allergic to lavender' } },
  },
  'GET /my-profile/customers/{id}/history': {
    id: 'listCustomerVisits',
    summary: 'List a customer’s bookings',
    tag: 'Customers',
    query: customerHistoryQuery,
    answer: historyShape,
    example: { answer: shown({ history: [visitExample], total: 1, next_cursor: null }) },
  },
  'GET /my-profile/customers/{id}/export': {
    id: 'exportCustomer',
    summary: 'Export all that is known of a customer',
    tag: 'Customers',
    answer: told({
      customer: customerShape,
      addresses: rows,
      bookings: rows,
      seats: rows,
      messages: rows,
      facts: rows,
      reviews: rows,
      waitlist: rows,
    }),
    example: {
      answer: shown({
        customer: customerExample,
        addresses: [],
        bookings: [{ id: 1207, service_name: 'Classic massage' }],
        seats: [],
        messages: [],
        facts: [],
        reviews: [],
        waitlist: [],
      }),
    },
  },
  'POST /my-profile/customers/{id}/erase': {
    id: 'eraseCustomer',
    summary: 'Erase a customer',
    description: 'Their bookings stay in the books, without a name. It cannot be undone.',
    tag: 'Customers',
    body: customerErasure,
    answer: done,
    example: { answer: shown(), body: { cancel_upcoming: true } },
  },
  'POST /my-profile/customers/{id}/merge': {
    id: 'mergeCustomers',
    summary: 'Make one customer of several',
    tag: 'Customers',
    body: customerMerge,
    answer: customer,
    example: { answer: shown({ customer: customerExample }), body: { from: [91, 92] } },
  },
  'POST /my-profile/customers/{id}/token': {
    id: 'createCustomerToken',
    summary: 'Make a token with which a customer uses the marketplace API',
    tag: 'Customers',
    answer: told({ token: z.string() }),
    example: { answer: shown({ token: 'customer.…' }) },
  },
  'DELETE /my-profile/customers/{id}/token': {
    id: 'revokeCustomerTokens',
    summary: 'End all of a customer’s tokens',
    tag: 'Customers',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/customers/duplicates': {
    id: 'listDuplicateCustomers',
    summary: 'List customers who may be one and the same',
    tag: 'Customers',
    answer: told({ duplicates: z.array(duplicatesShape) }),
    example: {
      answer: shown({
        duplicates: [
          { reason: 'phone', customers: [customerExample, { ...customerExample, id: 91, email: null }] },
        ],
      }),
    },
  },
  'GET /my-profile/reviews': {
    id: 'listReviews',
    summary: 'List reviews',
    tag: 'Reviews',
    query: reviewsQuery,
    answer: reviewsShape,
    example: { answer: shown({ reviews: [reviewExample], total: 1, summary: summaryExample }) },
  },
  'GET /my-profile/reviews/{id}': {
    id: 'getReview',
    summary: 'Get a review',
    tag: 'Reviews',
    answer: review,
    example: { answer: shown({ review: reviewExample }) },
  },
  'PATCH /my-profile/reviews/{id}': {
    id: 'updateReview',
    summary: 'Answer or publish a review',
    tag: 'Reviews',
    body: reviewChange,
    answer: review,
    example: { answer: shown({ review: reviewExample }), body: { reply: 'Thank you, see you soon!' } },
  },
}

/** The team, and the mails that are sent. */
export const teamOperations: ApiTable['operations'] = {
  'GET /my-profile/members': {
    id: 'listMembers',
    summary: 'List who may sign in',
    tag: 'Team',
    answer: told({ members: z.array(memberShape) }),
    example: { answer: shown({ members: [memberExample] }) },
  },
  'PATCH /my-profile/members/{id}': {
    id: 'updateMember',
    summary: 'Change what a member may do',
    tag: 'Team',
    body: memberChange,
    answer: member,
    example: { answer: shown({ member: memberExample }), body: { role: 'front_desk' } },
  },
  'DELETE /my-profile/members/{id}': {
    id: 'removeMember',
    summary: 'Remove a member',
    tag: 'Team',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/invitations': {
    id: 'listInvitations',
    summary: 'List open invitations',
    tag: 'Team',
    answer: told({ invitations: z.array(invitationShape) }),
    example: { answer: shown({ invitations: [invitationExample] }) },
  },
  'POST /my-profile/invitations': {
    id: 'invite',
    summary: 'Invite somebody to the team',
    tag: 'Team',
    body: newInvitation,
    status: 201,
    answer: invited,
    example: {
      answer: shown({ invitation: invitationExample, link: null }),
      body: { email: 'jonas@example.com', role: 'front_desk' },
    },
  },
  'DELETE /my-profile/invitations/{id}': {
    id: 'endInvitation',
    summary: 'Take an invitation back',
    tag: 'Team',
    answer: done,
    example: { answer: shown() },
  },
  'POST /my-profile/invitations/{id}/resend': {
    id: 'inviteAgain',
    summary: 'Send an invitation again',
    tag: 'Team',
    answer: invited,
    example: { answer: shown({ invitation: invitationExample, link: null }) },
  },
  'GET /my-profile/sessions': {
    id: 'listSessions',
    summary: 'List the browsers in which somebody is signed in',
    tag: 'Team',
    answer: told({ sessions: z.array(sessionShape) }),
    example: { answer: shown({ sessions: [sessionExample] }) },
  },
  'DELETE /my-profile/sessions/{id}': {
    id: 'endSession',
    summary: 'Sign a browser out',
    tag: 'Team',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/deliveries': {
    id: 'listDeliveries',
    summary: 'List mails and where they stand',
    tag: 'Messages',
    query: deliveriesQuery,
    answer: deliveriesShape,
    example: { answer: shown({ deliveries: [deliveryExample], total: 1, next_cursor: null }) },
  },
  'GET /my-profile/deliveries/{id}': {
    id: 'getDelivery',
    summary: 'Get a mail as it was sent',
    tag: 'Messages',
    answer: told({ delivery: deliveryDetailShape }),
    example: {
      answer: shown({
        delivery: {
          ...deliveryExample,
          text: 'Hello Vera …',
          html: '<p>Hello Vera …</p>',
          attachments: [{ filename: 'booking.ics', content_type: 'text/calendar' }],
          resendable: true,
          not_resendable_because: null,
        },
      }),
    },
  },
  'POST /my-profile/deliveries/{id}/resend': {
    id: 'resendDelivery',
    summary: 'Send a mail again',
    tag: 'Messages',
    status: 201,
    answer: told({ delivery: deliveryShape }),
    example: {
      answer: shown({
        delivery: {
          ...deliveryExample,
          id: 502,
          state: 'waiting',
          attempts: 0,
          resend_of: 501,
          sent_at: null,
          delivered_at: null,
        },
      }),
    },
  },
  'GET /my-profile/mail-texts': {
    id: 'listMailTexts',
    summary: 'List the words of mails',
    tag: 'Messages',
    answer: told(mailTextsShape.shape),
    example: { answer: shown({ mail_texts: [mailTextExample], placeholders: ['visitor_name', 'date'] }) },
  },
  'PUT /my-profile/mail-texts/{kind}/{language}': {
    id: 'setMailText',
    summary: 'Give a mail words of your own',
    tag: 'Messages',
    body: mailTextWords,
    answer: mailText,
    example: {
      answer: shown({ mail_text: mailTextExample }),
      body: { subject: 'See you on {date}, {visitor_name}', paragraph: 'Tea is ready ten minutes before.' },
    },
  },
  'DELETE /my-profile/mail-texts/{kind}/{language}': {
    id: 'resetMailText',
    summary: 'Give a mail its usual words back',
    tag: 'Messages',
    answer: mailText,
    example: {
      answer: shown({
        mail_text: { ...mailTextExample, subject: null, paragraph: null, is_default: true, updated_at: null },
      }),
    },
  },
  'POST /my-profile/mail-texts/preview': {
    id: 'previewMail',
    summary: 'See a mail before it is sent',
    tag: 'Messages',
    body: mailTextDraft,
    answer: told({ preview: mailPreviewShape }),
    example: {
      answer: shown({
        preview: {
          subject: 'See you on 6 July 2026',
          html: '<p>Hello Vera …</p>',
          text: 'Hello Vera …',
          attachments: ['booking.ics'],
          booking_id: 1207,
        },
      }),
      body: { kind: 'confirmed', language: 'en', subject: 'See you on {date}' },
    },
  },
  'POST /my-profile/mail-texts/test': {
    id: 'sendTestMail',
    summary: 'Send a mail to yourself',
    tag: 'Messages',
    body: mailTextDraft,
    status: 202,
    answer: told({ recipient: z.string() }),
    example: {
      answer: shown({ recipient: 'lena@example.com' }),
      body: { kind: 'confirmed', language: 'en', paragraph: 'Tea is ready ten minutes before.' },
    },
    who: 'person',
  },
}
