import type { CSSProperties } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { useCalendarModel } from './calendar-model'
import { nightsAcross, occupancy, type RentalRow, rentalBlocks } from './rental-rows'
import { dayClass } from './rentals-head'
import { tile } from './tile'
import { stateWords } from './tile-text'

interface RentalRowProps {
  row: RentalRow
  days: readonly Wall[]
  /** Closed days and why. */
  closed: ReadonlyMap<Wall, string>
}

/** An object: its name and how much of it is taken, what is closed and blocked, and its stays. */
export function RentalRowView({ row, days, closed }: RentalRowProps) {
  const model = useCalendarModel()
  const { grid, words, formats, today, selectedId, pendingIds } = model
  const { service, stays, lanes } = row
  const share = formats.percent(occupancy([row]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      className="cal-object"
      role="group"
      aria-label={words('rentals.object', { name: service.name, share })}
      style={{ '--lanes': lanes } as CSSProperties}
      suppressHydrationWarning
    >
      <div className="cal-object-name" aria-hidden="true">
        <span className="cal-object-title">{service.name}</span>
        <span className="cal-object-share" suppressHydrationWarning>
          {service.quantity > 1 && `${service.quantity} × · `}
          {share}
        </span>
      </div>
      <div className="cal-object-days" data-object={service.id}>
        {days.map((day) => (
          <div key={day} className={dayClass('cal-night', day, today, closed)} />
        ))}
        {rentalBlocks(service, grid, days).map(({ id, name, from, to }) => (
          <div key={id} className="cal-block" style={across({ from, to }, days.length)}>
            <span className="cal-block-name">{name}</span>
          </div>
        ))}
        {stays.map(({ event, lane }) => {
          const looks = {
            text: [event.when, ...stateWords(event)].join(' · '),
            short: model.compact,
            selected: event.booking.id === selectedId,
            pending: pendingIds.has(event.id),
            before: event.start < (days[0] as Wall),
            after: event.end > (days.at(-1) as Wall),
          }
          const style = { ...across(nightsAcross(event, days), days.length), '--lane': lane }
          return tile(event, looks, style as CSSProperties, words)
        })}
      </div>
    </div>
  )
}

/** From one place in days to another, as shares of the row. */
export const across = ({ from, to }: { from: number; to: number }, count: number) => ({
  left: `${(from / count) * 100}%`,
  width: `${((to - from) / count) * 100}%`,
})
