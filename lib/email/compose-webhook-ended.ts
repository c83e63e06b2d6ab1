import { mailLanguageOf } from '@/lib/domain/mail-text'
import type { DisabledReason } from '@/lib/domain/webhook'
import { address, line } from './inert'
import { plainLetter, toText } from './letter'
import { toHtml } from './letter-html'
import type { Mail } from './mail'
import { sender } from './sender'
import { wordsIn } from './words'

export interface WebhookEndedAbout {
  profile: { name: string; locale: string }
  recipient: string
  url: string
  because: Exclude<DisabledReason, 'owner'>
  appUrl: string
}

/** The mail that tells a business that nothing is delivered to one of its webhooks any more, and why. */
export async function composeWebhookEnded(about: WebhookEndedAbout): Promise<Mail> {
  const { profile, recipient, url, because, appUrl } = about
  const language = mailLanguageOf(profile.locale)
  const words = wordsIn[language]
  const { subject, heading, why, rows, action, caution } = words.webhookEnded
  const letter = plainLetter(language, words, {
    business: line(profile.name, 120),
    heading,
    opening: why[because],
    rows: [{ label: rows.address, value: line(url, 200) }],
    action: { label: action, url: `${appUrl}/settings/webhooks` },
    notes: [caution],
    small: null,
    appUrl,
  })
  return {
    from: sender(profile.name),
    to: address(recipient),
    subject: line(subject(new URL(url).hostname)),
    text: toText(letter),
    html: await toHtml(letter),
  }
}
