import { address, line } from './inert'
import { toHtml, toText } from './letter'
import type { Mail } from './mail'
import { sender } from './sender'

export interface InvitationAbout {
  /** The business, and how to answer it. */
  profile: { name: string; email: string | null }
  inviter: string
  recipient: string
  /** What they will be, in words: "manager". */
  role: string
  link: string
  days: number
  appUrl: string
}

/** The mail that lets somebody in: who invites, to what, and the link. Whatever people typed stays inert. */
export function composeInvitation(about: InvitationAbout): Mail {
  const business = line(about.profile.name, 120)
  const letter = {
    heading: `Join ${business}`,
    greeting: 'Hello,',
    opening: `${line(about.inviter, 80)} invites you to the booking diary of ${business}.`,
    rows: [{ label: 'Your role', value: about.role }],
    action: { label: 'Accept the invitation', url: about.link },
    closing: 'If you did not expect this, you can ignore it: nothing happens until you accept.',
    signature: business,
    small: `The link is for you alone and works for ${about.days} days.`,
    appUrl: about.appUrl,
  }
  return {
    from: sender(about.profile.name),
    to: address(about.recipient),
    ...(about.profile.email ? { reply_to: address(about.profile.email) } : {}),
    subject: line(`${line(about.inviter, 80)} invites you to ${business}`),
    text: toText(letter),
    html: toHtml(letter),
  }
}
