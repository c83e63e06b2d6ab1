import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import type { DateLocalizer } from 'react-big-calendar/lib/localizer'
import { startOfWallDay, type Wall, wallOf } from '@/lib/domain/wall-clock'
import { type CalendarEvent, eventMapper } from './calendar-event'
import type { CalendarProps } from './calendar-props'
import { type CalendarWords, type StatusWords, statusWordsOf } from './calendar-words'
import { colourOf } from './colour-by'
import { createFormats, type Formats } from './formats'
import { ghostMapper } from './proposed-event'
import { colorRules } from './tile-colors'
import { useNow } from './use-now'
import { wallLocalizer } from './wall-localizer'

export interface CalendarData {
  zone: string
  words: CalendarWords
  statusWords: StatusWords
  formats: Formats
  localizer: DateLocalizer
  /** Minutes: how fine drags and keys move. */
  step: number
  events: CalendarEvent[]
  eventOf(id: number): CalendarEvent | undefined
  /** The stylesheet of the services' colours. */
  colors: string
  now: Wall
  today: Wall
}

/** Drags and keys move by at most a quarter of an hour, whatever the steps that visitors are offered. */
const finest = 15

const nobody: CalendarProps['grid']['staff'] = []

/** What is drawn, made from the grid; each part again only when what it is made of has changed. */
export function useCalendarData({
  grid,
  now: given,
  colour = 'service',
}: Pick<CalendarProps, 'grid' | 'now' | 'colour'>): CalendarData {
  const { bookings, proposals, services, staff, settings } = grid
  const { timezone: zone, locale, hour_cycle, week_start, slot_step_minutes } = settings
  const words = useTranslations('calendar')
  const status = useTranslations('ui.status')
  const statusWords = useMemo(() => statusWordsOf(status), [status])
  const formats = useMemo(() => createFormats({ locale, hour_cycle }), [locale, hour_cycle])
  const localizer = useMemo(() => wallLocalizer(formats, week_start % 7), [formats, week_start])
  // Only where colours are people's do the people matter: else bookings stay what they are when somebody joins.
  const coloured = colour === 'staff' ? staff : nobody
  const eventOfBooking = useMemo(
    () => eventMapper({ zone, formats, services, words, statusWords, colourOf: colourOf(colour, coloured) }),
    [zone, formats, services, words, statusWords, colour, coloured],
  )
  const ghostOf = useMemo(
    () => ghostMapper({ zone, formats, services, words, colourOf: colourOf(colour, coloured) }),
    [zone, formats, services, words, colour, coloured],
  )
  const events = useMemo(
    () => [...bookings.map(eventOfBooking), ...proposals.map(ghostOf)],
    [bookings, eventOfBooking, proposals, ghostOf],
  )
  const byId = useMemo(() => new Map(events.map((event) => [event.id, event])), [events])
  const eventOf = useCallback((id: number) => byId.get(id), [byId])
  const colors = useMemo(() => colorRules(events.map(({ color }) => color)), [events])
  const now = wallOf(useNow(given), zone)
  return {
    zone,
    words,
    statusWords,
    formats,
    localizer,
    step: Math.min(slot_step_minutes, finest),
    events,
    eventOf,
    colors,
    now,
    today: startOfWallDay(now),
  }
}
