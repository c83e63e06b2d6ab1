import type { Status } from './booking'
import type { MailKind } from './mail-kind'

/** What a message owed can be: still to be sent, past it, and what its provider has heard since. */
export const deliveryStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'withdrawn',
  'not_sent',
  'failed',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a message was not sent that could only be read here. */
export const noProviderReason = 'not sent: no email provider configured'

/** Mails that let somebody in: nobody reads them here or sends them again. */
const secretMails: readonly string[] = ['invitation', 'password_reset']

export const isSecretMail = (kind: string): boolean => secretMails.includes(kind)

/** Why a message cannot be sent again. */
export const resendObjections = {
  secret: 'What lets somebody in is not sent again here.',
  no_booking: 'Only messages about a booking can be sent again.',
  on_its_way: 'This message is still on its way.',
  withdrawn: 'This message was withdrawn: what it says was no longer true.',
  outdated: 'What this message says is no longer true.',
  blocked: 'Mails to this address came back, or were complained of. Clear that at the customer first.',
} as const
export type ResendObjection = keyof typeof resendObjections

/** As long as a booking is one of these, what a mail of that kind says of it is true. */
export const trueWhile = {
  received: ['pending'],
  confirmed: ['confirmed'],
  cancelled: ['cancelled'],
  rescheduled: ['pending', 'confirmed'],
  move_request: ['pending', 'confirmed'],
  proposal: ['pending', 'confirmed'],
  reminder: ['confirmed'],
  review_request: ['completed'],
  waitlist_offer: ['reserved'],
  new_request: ['pending'],
  staff_booked: ['pending', 'confirmed'],
  staff_cancelled: ['cancelled'],
  staff_rescheduled: ['pending', 'confirmed'],
  move_wish: ['pending', 'confirmed'],
  proposal_declined: ['pending', 'confirmed'],
  below_minimum: ['pending', 'confirmed'],
} as const satisfies Record<MailKind, readonly Status[]>
