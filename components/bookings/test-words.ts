import { createTranslator } from 'next-intl'
import { catalogues } from '@/messages/catalogues'

/** What the room says, where no page stands around it. */
export const english = createTranslator({ locale: 'en', messages: catalogues.en, namespace: 'bookings' })

export const german = createTranslator({
  locale: 'de',
  messages: catalogues.de as typeof catalogues.en,
  namespace: 'bookings',
})

export const ui = createTranslator({ locale: 'en', messages: catalogues.en, namespace: 'ui' })
