import type { Language, Messages } from './catalogues'

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Language
  }
}
