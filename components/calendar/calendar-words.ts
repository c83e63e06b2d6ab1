import type { useTranslations } from 'next-intl'

/** What the calendar says, in the page's language: found once above all tiles and handed down, a hook in each would cost. */
export type CalendarWords = ReturnType<typeof useTranslations<'calendar'>>

/** The words for a booking's state, which all pages share. */
export type StatusWords = ReturnType<typeof useTranslations<'ui.status'>>
