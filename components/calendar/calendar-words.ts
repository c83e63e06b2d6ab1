import type { useTranslations } from 'next-intl'
import type { Messages } from '@/messages/catalogues'

/** What the calendar says, in the page's language: found once above all tiles and handed down, a hook in each would cost. */
export type CalendarWords = ReturnType<typeof useTranslations<'calendar'>>

type State = keyof Messages['ui']['status']

/** The words for a booking's state, which all pages share. */
export type StatusWords = Readonly<Record<State, string>>

/** Looked up once: every one of a thousand tiles says one. */
export const statusWordsOf = (word: (state: State) => string): StatusWords => ({
  reserved: word('reserved'),
  pending: word('pending'),
  confirmed: word('confirmed'),
  completed: word('completed'),
  cancelled: word('cancelled'),
  no_show: word('no_show'),
})
