import type { useTranslations } from 'next-intl'
import { statuses } from '@/lib/domain/booking'
import type { Messages } from '@/messages/catalogues'

export type UiWords = ReturnType<typeof useTranslations<'ui'>>

/** What a mail of this kind is called; one that this page does not know yet by its name. */
export function mailKind(kind: string, words: UiWords): string {
  const key = `mails.kinds.${kind}` as 'mails.kinds.confirmed'
  return words.has(key) ? words(key) : kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ')
}

/** Why a mail is in its state. What the house itself says is said in the reader's language; a provider's words are passed on. */
export function mailReason(reason: string, words: UiWords): string {
  // Some begin with the state, which is said already.
  const plain = reason.replace(/^(not sent|needs attention): /i, '')
  const known = reasons[plain]
  return known ? words(`mails.reasons.${known}`) : plain
}

const reasons: Readonly<Record<string, keyof Messages['ui']['mails']['reasons']>> = {
  'no email provider configured': 'noProvider',
  'replaced by a later message': 'overtaken',
  'replaced by a later change': 'changed',
  'sent at once instead': 'atOnce',
  'another time is proposed': 'proposed',
  'answered already': 'answered',
  'the business took it back': 'takenBack',
  'the time to answer is over': 'tooLate',
  'the visitor is asked for another time': 'asked',
  'the visitor shall not be told': 'quiet',
  'mails to this address came back or were complained of': 'blocked',
  'no longer true when it was due': 'untrue',
  'the booking was deleted': 'deleted',
  'the visitor had cause to complain': 'complaint',
  'the offer has ended': 'offerEnded',
  'the proposed time is no longer kept': 'notKept',
  'the visitor was erased': 'erased',
  'the seat was changed': 'changed',
  undone: 'undone',
  ...Object.fromEntries(statuses.map((status) => [`the booking became ${status}`, 'otherStatus' as const])),
}
