import type { Words } from './words'

const change = (contact: string) => `Questions? Please ${contact}.`

export const en: Words = {
  hello: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  guest: 'guest',
  free: 'free of charge',
  labels: {
    what: 'What',
    when: 'When',
    with: 'With',
    checkIn: 'Check-in',
    checkOut: 'Check-out',
    stay: 'Nights',
    price: 'Price',
    where: 'Where',
    also: 'Also',
    reason: 'Reason',
    before: 'Before',
    now: 'Now',
    booked: 'Booked',
    proposed: 'Proposed',
    message: 'Message',
    visitor: 'Name',
    email: 'Email',
    phone: 'Phone',
    note: 'Note',
    taken: 'Taken',
    needed: 'Needed',
    role: 'Your role',
    wish: 'Their wish',
  },
  nights: (count) => `${count} ${count === 1 ? 'night' : 'nights'}`,
  seats: (count) => `${count} ${count === 1 ? 'seat' : 'seats'}`,
  withPerson: (name) => `, with ${name}`,
  deadline: {
    direct: (moment) => `You can move or cancel it until ${moment}.`,
    ask: (moment) => `You can cancel it, or ask for another time, until ${moment}.`,
    no: (moment) => `You can cancel it until ${moment}.`,
  },
  keptUntil: (moment) => `It is kept for you until ${moment}.`,
  zone: (name) => `Times are in ${name}.`,
  sentWith: 'Sent with Daybook',
  call: (phone) => `call ${phone}`,
  write: (email) => `answer this email or write to ${email}`,
  mails: {
    received: {
      subject: 'Booking request received',
      heading: 'We have your request',
      opening: ({ business }) =>
        `Thank you for your booking request. ${business} will look at it, and you will hear from us again as soon as it is confirmed.`,
      action: 'See your request',
      closing: change,
    },
    confirmed: {
      subject: 'Booking confirmed',
      heading: 'Your booking is confirmed',
      opening: ({ business }) => `Your booking with ${business} is confirmed. We look forward to seeing you.`,
      action: 'Manage your booking',
      closing: change,
    },
    cancelled: {
      subject: 'Booking cancelled',
      heading: 'Your booking is cancelled',
      opening: ({ business, by }) => {
        if (by === 'visitor') return `You have cancelled your booking with ${business}.`
        if (by === 'business') return `${business} has cancelled your booking.`
        return `Your booking with ${business} has been cancelled.`
      },
      action: null,
      closing: (contact) => `To book another time, ${contact}.`,
    },
    refused: {
      subject: 'Booking request closed',
      heading: 'Your booking request is closed',
      opening: ({ business, by }) => {
        if (by === 'visitor') return `You have withdrawn your booking request to ${business}.`
        if (by === 'business') return `${business} cannot accept your booking request.`
        return `Your booking request to ${business} is closed.`
      },
      action: null,
      closing: (contact) => `To ask for another time, ${contact}.`,
    },
    rescheduled: {
      subject: 'Booking moved',
      heading: 'Your booking has been moved',
      opening: ({ business }) => `Your booking with ${business} has been moved. Please note the new details.`,
      action: 'Manage your booking',
      closing: (contact) => `If this does not suit you, ${contact}.`,
    },
    agreed: {
      subject: 'Booking moved',
      heading: 'Your booking has been moved',
      opening: ({ business }) => `As you wished: your booking with ${business} is at another time now.`,
      action: 'Manage your booking',
      closing: change,
    },
    unmoved: {
      subject: 'Your booking',
      heading: 'Your booking',
      opening: ({ business }) => `Here are the details of your booking with ${business}.`,
      action: 'Manage your booking',
      closing: change,
    },
    move_request: {
      subject: 'Please choose another time',
      heading: 'We must move your appointment',
      opening: ({ business }) =>
        `${business} cannot keep your appointment at the time below, and is sorry for it. Please tell us when else it would suit you.`,
      action: 'See your booking',
      closing: (contact) => `To choose another time, ${contact}.`,
    },
    proposal: {
      subject: 'Would another time suit you?',
      heading: 'Would another time suit you?',
      opening: ({ business }) =>
        `${business} would like to move your booking and asks whether the new time suits you. Nothing changes until you say yes.`,
      action: 'See and answer',
      closing: change,
    },
    reminder: {
      subject: 'Reminder',
      heading: 'See you soon',
      opening: ({ business }) => `This is a reminder of your booking with ${business}.`,
      action: 'Manage your booking',
      closing: change,
    },
    review_request: {
      subject: 'How was it?',
      heading: 'How was it?',
      opening: ({ business }) =>
        `Thank you for coming to ${business}. We would like to know how you found it; it takes a minute.`,
      action: 'Write a review',
    },
    waitlist_offer: {
      subject: 'A place is free',
      heading: 'A place is free',
      opening: ({ business }) => `A place you were waiting for is free at ${business}. Would you like it?`,
      action: 'See and answer',
      closing: change,
    },
    new_request: {
      subject: 'New booking request',
      heading: 'New booking request',
      opening: ({ visitor }) => `${visitor} asks for this booking. It waits for your answer.`,
      action: 'Open it in the calendar',
    },
    staff_booked: {
      subject: 'New booking',
      heading: 'New booking',
      opening: ({ visitor }) => `${visitor} has booked.`,
      action: 'Open it in the calendar',
    },
    staff_cancelled: {
      subject: 'Booking cancelled',
      heading: 'Booking cancelled',
      opening: ({ visitor }) => `${visitor} has cancelled. The place is free again.`,
      action: 'Open it in the calendar',
    },
    staff_rescheduled: {
      subject: 'Booking moved',
      heading: 'Booking moved',
      opening: ({ visitor }) => `${visitor} has moved this booking.`,
      action: 'Open it in the calendar',
    },
    move_wish: {
      subject: 'A visitor would like another time',
      heading: 'A visitor would like another time',
      opening: ({ visitor }) => `${visitor} asks you to move this booking. It stays as it is until you do.`,
      action: 'Open it in the calendar',
    },
    proposal_declined: {
      subject: 'Proposed time declined',
      heading: 'Proposed time declined',
      opening: ({ visitor }) =>
        `${visitor} does not take the time you proposed. The booking stays as it is, and the proposed time is free again.`,
      action: 'Open it in the calendar',
    },
    below_minimum: {
      subject: 'Class below its minimum',
      heading: 'Fewer take part than the class needs',
      opening: ({ visitor }) =>
        `${visitor} does not take part any more, and now the class has fewer participants than it needs. If it cannot take place, open it in the calendar and cancel it: everybody is told.`,
      action: 'Open it in the calendar',
    },
  },
  bookAgain: 'Book another time',
  roles: {
    owner: 'owner',
    manager: 'manager',
    front_desk: 'front desk',
    staff: 'staff',
    viewer: 'viewer',
  },
  invitation: {
    subject: (inviter, business) => `${inviter} invites you to ${business}`,
    heading: (business) => `Join ${business}`,
    opening: (inviter, business) => `${inviter} invites you to the booking diary of ${business}.`,
    action: 'Accept the invitation',
    caution: 'If you did not expect this, you can ignore it: nothing happens until you accept.',
    small: (days) => `The link is for you alone and works for ${days} days.`,
  },
  passwordReset: {
    subject: 'Choose a new password',
    heading: 'Choose a new password',
    opening: (business) => `Somebody asked for a new password for your account with ${business} on Daybook.`,
    action: 'Choose a new password',
    caution: 'If it was not you, you can ignore this mail: your password stays as it is.',
    small: 'The link is for you alone. It works once, within an hour.',
  },
  calendarFailing: {
    subject: (label) => `Calendar “${label}” cannot be read`,
    heading: 'A calendar cannot be read',
    opening:
      'For a day the calendar below could not be read. The times that it blocked stay blocked, but new ones are not known: they can be booked.',
    rows: { calendar: 'Calendar' },
    action: 'Open your calendars',
    caution:
      'Its address may have changed: enter the new one, or turn the calendar off if it is no longer needed.',
  },
  webhookEnded: {
    subject: (host) => `Webhook to ${host} disabled`,
    heading: 'A webhook was disabled',
    why: {
      gone: 'The address below answered that it is gone (410). Nothing is sent to it any more.',
      failing: 'The address below has not accepted anything for five days. Nothing is sent to it any more.',
    },
    rows: { address: 'Address' },
    action: 'Open your webhooks',
    caution: 'Whoever runs it can put it right; then enable it again and replay what it missed.',
  },
}
