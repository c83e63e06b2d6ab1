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
  },
  'POST /my-profile/customers': {
    id: 'createCustomer',
    summary: 'Add a customer',
    tag: 'Customers',
    body: newCustomer,
    status: 201,
    answer: customer,
    example: { body: { name: 'Vera Visitor', email: 'vera@example.com' } },
  },
  'GET /my-profile/customers/{id}': {
    id: 'getCustomer',
    summary: 'Get a customer',
    tag: 'Customers',
    answer: customer,
  },
  'PATCH /my-profile/customers/{id}': {
    id: 'updateCustomer',
    summary: 'Change a customer',
    tag: 'Customers',
    body: customerPatch,
    answer: customer,
    example: { body: { note: 'Allergic to lavender' } },
  },
  'GET /my-profile/customers/{id}/history': {
    id: 'listCustomerVisits',
    summary: 'List a customer’s bookings',
    tag: 'Customers',
    query: customerHistoryQuery,
    answer: historyShape,
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
  },
  'POST /my-profile/customers/{id}/erase': {
    id: 'eraseCustomer',
    summary: 'Erase a customer',
    description: 'Their bookings stay in the books, without a name. It cannot be undone.',
    tag: 'Customers',
    body: customerErasure,
    answer: done,
    example: { body: { cancel_upcoming: true } },
  },
  'POST /my-profile/customers/{id}/merge': {
    id: 'mergeCustomers',
    summary: 'Make one customer of several',
    tag: 'Customers',
    body: customerMerge,
    answer: customer,
    example: { body: { from: [91, 92] } },
  },
  'POST /my-profile/customers/{id}/token': {
    id: 'createCustomerToken',
    summary: 'Make a token with which a customer uses the marketplace API',
    tag: 'Customers',
    answer: told({ token: z.string() }),
  },
  'DELETE /my-profile/customers/{id}/token': {
    id: 'revokeCustomerTokens',
    summary: 'End all of a customer’s tokens',
    tag: 'Customers',
    answer: done,
  },
  'GET /my-profile/customers/duplicates': {
    id: 'listDuplicateCustomers',
    summary: 'List customers who may be one and the same',
    tag: 'Customers',
    answer: told({ duplicates: z.array(duplicatesShape) }),
  },
  'GET /my-profile/reviews': {
    id: 'listReviews',
    summary: 'List reviews',
    tag: 'Reviews',
    query: reviewsQuery,
    answer: reviewsShape,
  },
  'GET /my-profile/reviews/{id}': {
    id: 'getReview',
    summary: 'Get a review',
    tag: 'Reviews',
    answer: review,
  },
  'PATCH /my-profile/reviews/{id}': {
    id: 'updateReview',
    summary: 'Answer or publish a review',
    tag: 'Reviews',
    body: reviewChange,
    answer: review,
    example: { body: { reply: 'Thank you, see you soon!' } },
  },
}

/** The team, and the mails that are sent. */
export const teamOperations: ApiTable['operations'] = {
  'GET /my-profile/members': {
    id: 'listMembers',
    summary: 'List who may sign in',
    tag: 'Team',
    answer: told({ members: z.array(memberShape) }),
  },
  'PATCH /my-profile/members/{id}': {
    id: 'updateMember',
    summary: 'Change what a member may do',
    tag: 'Team',
    body: memberChange,
    answer: member,
    example: { body: { role: 'front_desk' } },
  },
  'DELETE /my-profile/members/{id}': {
    id: 'removeMember',
    summary: 'Remove a member',
    tag: 'Team',
    answer: done,
  },
  'GET /my-profile/invitations': {
    id: 'listInvitations',
    summary: 'List open invitations',
    tag: 'Team',
    answer: told({ invitations: z.array(invitationShape) }),
  },
  'POST /my-profile/invitations': {
    id: 'invite',
    summary: 'Invite somebody to the team',
    tag: 'Team',
    body: newInvitation,
    status: 201,
    answer: invited,
    example: { body: { email: 'jonas@example.com', role: 'front_desk' } },
  },
  'DELETE /my-profile/invitations/{id}': {
    id: 'endInvitation',
    summary: 'Take an invitation back',
    tag: 'Team',
    answer: done,
  },
  'POST /my-profile/invitations/{id}/resend': {
    id: 'inviteAgain',
    summary: 'Send an invitation again',
    tag: 'Team',
    answer: invited,
  },
  'GET /my-profile/sessions': {
    id: 'listSessions',
    summary: 'List the browsers in which somebody is signed in',
    tag: 'Team',
    answer: told({ sessions: z.array(sessionShape) }),
  },
  'DELETE /my-profile/sessions/{id}': {
    id: 'endSession',
    summary: 'Sign a browser out',
    tag: 'Team',
    answer: done,
  },
  'GET /my-profile/deliveries': {
    id: 'listDeliveries',
    summary: 'List mails and where they stand',
    tag: 'Messages',
    query: deliveriesQuery,
    answer: deliveriesShape,
  },
  'GET /my-profile/deliveries/{id}': {
    id: 'getDelivery',
    summary: 'Get a mail as it was sent',
    tag: 'Messages',
    answer: told({ delivery: deliveryDetailShape }),
  },
  'POST /my-profile/deliveries/{id}/resend': {
    id: 'resendDelivery',
    summary: 'Send a mail again',
    tag: 'Messages',
    status: 201,
    answer: told({ delivery: deliveryShape }),
  },
  'GET /my-profile/mail-texts': {
    id: 'listMailTexts',
    summary: 'List the words of mails',
    tag: 'Messages',
    answer: told(mailTextsShape.shape),
  },
  'PUT /my-profile/mail-texts/{kind}/{language}': {
    id: 'setMailText',
    summary: 'Give a mail words of your own',
    tag: 'Messages',
    body: mailTextWords,
    answer: mailText,
    example: {
      body: { subject: 'See you on {date}, {visitor_name}', paragraph: 'Tea is ready ten minutes before.' },
    },
  },
  'DELETE /my-profile/mail-texts/{kind}/{language}': {
    id: 'resetMailText',
    summary: 'Give a mail its usual words back',
    tag: 'Messages',
    answer: mailText,
  },
  'POST /my-profile/mail-texts/preview': {
    id: 'previewMail',
    summary: 'See a mail before it is sent',
    tag: 'Messages',
    body: mailTextDraft,
    answer: told({ preview: mailPreviewShape }),
    example: { body: { kind: 'confirmed', language: 'en', subject: 'See you on {date}' } },
  },
  'POST /my-profile/mail-texts/test': {
    id: 'sendTestMail',
    summary: 'Send a mail to yourself',
    tag: 'Messages',
    body: mailTextDraft,
    status: 202,
    answer: told({ recipient: z.string() }),
    example: { body: { kind: 'confirmed', language: 'en', paragraph: 'Tea is ready ten minutes before.' } },
    who: 'person',
  },
}
