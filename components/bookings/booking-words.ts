import type { useTranslations } from 'next-intl'

/** What the room of bookings says, in the page's language; handed to whatever is no component. */
export type BookingWords = ReturnType<typeof useTranslations<'bookings'>>
