/** What the mails about a booking tell: those to its visitor, and those to the business's own people. */
export const visitorMails = [
  'received',
  'confirmed',
  'cancelled',
  'rescheduled',
  'move_request',
  'proposal',
  'reminder',
  'review_request',
  'waitlist_offer',
] as const
export const teamMails = [
  'new_request',
  'staff_booked',
  'staff_cancelled',
  'staff_rescheduled',
  'move_wish',
  'proposal_declined',
  'below_minimum',
] as const
/** Mails about no booking: they let somebody in, show how mails look, or tell what no longer works. */
export const otherMails = [
  'invitation',
  'password_reset',
  'test',
  'webhook_disabled',
  'calendar_failing',
] as const
export type OtherMail = (typeof otherMails)[number]
export type VisitorMail = (typeof visitorMails)[number]
export type TeamMail = (typeof teamMails)[number]
export type MailKind = VisitorMail | TeamMail
