import { mailLanguageOf } from '@/lib/domain/mail-text'
import { address, line } from './inert'
import { plainLetter, toText } from './letter'
import { toHtml } from './letter-html'
import type { Mail } from './mail'
import { sender } from './sender'
import { wordsIn } from './words'

export interface PasswordResetAbout {
  recipient: string
  link: string
  appUrl: string
  /** BCP 47: the asking browser's language. */
  locale: string
  /** The business whose account it is. */
  businessName: string
}

/** The mail with the link to a new password. It comes from the product: no business ever asks for a password. */
export async function composePasswordReset(about: PasswordResetAbout): Promise<Mail> {
  const language = mailLanguageOf(about.locale)
  const words = wordsIn[language]
  const { subject, heading, opening, action, caution, small } = words.passwordReset
  const letter = plainLetter(language, words, {
    business: 'Daybook',
    heading,
    opening: opening(line(about.businessName, 120)),
    rows: [],
    action: { label: action, url: about.link },
    notes: [caution],
    small,
    appUrl: about.appUrl,
  })
  return {
    from: sender('Daybook'),
    to: address(about.recipient),
    subject,
    text: toText(letter),
    html: await toHtml(letter),
  }
}
