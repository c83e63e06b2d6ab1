import { type CSSProperties, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { RentalRowView } from './rental-row'
import { closedDays, rentalRows } from './rental-rows'
import { RentalsDrag } from './rentals-drag'
import { RentalsFoot } from './rentals-foot'
import { RentalsHead } from './rentals-head'
import { checkInAt, pointedAt } from './stay-drag'
import './rentals.css'

interface RentalsGridProps {
  days: readonly Wall[]
  events: readonly CalendarEvent[]
}

/** Objects as rows, nights as columns: a stay goes from the middle of one day to the middle of another. */
export function RentalsGrid({ days, events }: RentalsGridProps) {
  const model = useCalendarModel()
  const { grid, words, layout, step, onlyServiceId } = model
  const area = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => rentalRows(grid.services, events, days, onlyServiceId),
    [grid.services, events, days, onlyServiceId],
  )
  const closed = useMemo(() => closedDays(grid.overrides, days), [grid.overrides, days])

  useEffect(() => {
    const stays = rows.flatMap((row) => row.stays)
    const lanesOf = ({ stays, lanes }: (typeof rows)[number]) =>
      Array.from({ length: lanes }, (_, lane) =>
        stays
          .filter((stay) => stay.lane === lane)
          .map(({ event: { id, start } }) => ({ id, start }))
          .sort((a, b) => a.start - b.start),
      )
    layout.current = {
      focus: rows.flatMap(lanesOf),
      across: true,
      bounds: {
        firstDay: Math.min(days[0] as Wall, ...stays.map(({ event }) => event.start)),
        lastDay: days.at(-1) as Wall,
        staffIds: null,
        serviceIds: rows.filter(({ service }) => !service.archived).map(({ service }) => service.id),
        rowDays: null,
        step,
      },
    }
  }, [rows, days, layout, step])

  const pressEmpty = (event: MouseEvent) => {
    if (!model.canWrite || model.dragged.current || !(event.target instanceof Element)) return
    if (!area.current || event.target.closest('[data-booking]') || !event.target.closest('[data-object]'))
      return
    const point = { x: event.clientX + window.scrollX, y: event.clientY + window.scrollY }
    const place = pointedAt(point, area.current, days)
    if (place) model.createStay(place.serviceId, checkInAt(place, rows), null)
  }

  if (rows.length === 0) return <p className="cal-nothing">{words('rentals.none')}</p>
  return (
    <div className="cal-scroll cal-rentals" style={{ '--days': days.length } as CSSProperties}>
      <RentalsHead days={days} closed={closed} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keys, N makes a booking. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div className="cal-rentals-body" ref={area} onClick={pressEmpty}>
        {rows.map((row) => (
          <RentalRowView key={row.service.id} row={row} days={days} closed={closed} />
        ))}
        <RentalsDrag area={area} days={days} rows={rows} />
      </div>
      <RentalsFoot rows={rows} days={days} />
    </div>
  )
}
