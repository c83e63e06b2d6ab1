import type { ReactElement } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import type { CalendarModel } from './calendar-model'
import { packTiles } from './pack-tiles'
import { tile } from './tile'
import { stateWords } from './tile-text'
import { DAY } from './wall-time'

export interface StayBar {
  event: CalendarEvent
  /** Index of its first day, how many of the days it covers, and its line. */
  first: number
  days: number
  line: number
}

/** The stays among the events on a row of days, each on a line of its own where they overlap. Nights count: on the day a guest leaves, the next may come. */
export function stayBars(events: readonly CalendarEvent[], days: readonly Wall[]): StayBar[] {
  const [begin, end] = [days[0] as Wall, (days.at(-1) as Wall) + DAY]
  const stays = events.filter((event) => event.stay && event.start < end && event.end > begin)
  const spans = stays.map((event) => ({
    start: Math.max(0, (event.start - begin) / DAY),
    end: Math.min(days.length, (event.end - begin) / DAY),
  }))
  return packTiles(spans).map((lane, index) => {
    const span = spans[index] ?? { start: 0, end: 1 }
    return {
      event: stays[index] as CalendarEvent,
      first: span.start,
      days: span.end - span.start,
      line: lane.first,
    }
  })
}

/** A stay as a bar over its nights. */
export function drawStay(
  { event, first, days, line }: StayBar,
  row: readonly Wall[],
  model: CalendarModel,
): ReactElement {
  const looks = {
    text: [...stateWords(event), event.booking.product_name, event.when].join(' · '),
    short: true,
    selected: event.booking.id === model.selectedId,
    pending: model.pendingIds.has(event.id),
    before: event.start < (row[0] as Wall),
    after: event.end > (row.at(-1) as Wall) + DAY,
  }
  return tile(event, looks, { gridColumn: `${first + 1} / span ${days}`, gridRow: line + 1 }, model.words)
}
