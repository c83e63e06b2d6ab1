import { createTranslator } from 'next-intl'
import { catalogues } from '@/messages/catalogues'

const messages = catalogues.en

/** What the calendar says in English, where no page stands around it. */
export const english = {
  words: createTranslator({ locale: 'en', messages, namespace: 'calendar' }),
  statusWords: messages.ui.status,
}
