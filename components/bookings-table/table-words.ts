import type { useTranslations } from 'next-intl'

/** The words of this page. */
export type TableWords = ReturnType<typeof useTranslations<'bookings.table'>>
