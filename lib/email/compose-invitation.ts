import type { Role } from '@/lib/domain/actor'
import { mailLanguageOf } from '@/lib/domain/mail-text'
import { address, line } from './inert'
import { plainLetter, toText } from './letter'
import { toHtml } from './letter-html'
import type { Mail } from './mail'
import { sender } from './sender'
import { wordsIn } from './words'

export interface InvitationAbout {
  /** The business, how to answer it, and its language. */
  profile: { name: string; email: string | null; locale: string }
  inviter: string
  recipient: string
  /** What they will be. */
  role: Role
  link: string
  days: number
  appUrl: string
}

/** The mail that lets somebody in: who invites, to what, and the link. Whatever people typed stays inert. */
export async function composeInvitation(about: InvitationAbout): Promise<Mail> {
  const language = mailLanguageOf(about.profile.locale)
  const words = wordsIn[language]
  const { invitation, labels, roles } = words
  const [business, inviter] = [line(about.profile.name, 120), line(about.inviter, 80)]
  const letter = plainLetter(language, words, {
    business,
    heading: invitation.heading(business),
    opening: invitation.opening(inviter, business),
    rows: [{ label: labels.role, value: roles[about.role] }],
    action: { label: invitation.action, url: about.link },
    notes: [invitation.caution],
    small: invitation.small(about.days),
    appUrl: about.appUrl,
  })
  return {
    from: sender(about.profile.name),
    to: address(about.recipient),
    ...(about.profile.email ? { reply_to: address(about.profile.email) } : {}),
    subject: line(invitation.subject(inviter, business)),
    text: toText(letter),
    html: await toHtml(letter),
  }
}
