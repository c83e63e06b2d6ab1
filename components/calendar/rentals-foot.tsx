import type { Wall } from '@/lib/domain/wall-clock'
import { useCalendarModel } from './calendar-model'
import { occupancy, type RentalRow } from './rental-rows'

interface RentalsFootProps {
  rows: readonly RentalRow[]
  days: readonly Wall[]
}

/** How many objects are taken each night, quietly. */
export function RentalsFoot({ rows, days }: RentalsFootProps) {
  const { words, formats } = useCalendarModel()
  const all = rows.reduce((sum, { service }) => sum + service.quantity, 0)
  const share = formats.percent(occupancy(rows))
  return (
    <div className="cal-rentals-foot">
      <div className="cal-object-name" suppressHydrationWarning>
        {words('rentals.occupied', { share })}
      </div>
      <ul className="cal-rentals-days" aria-label={words('rentals.perNight')}>
        {days.map((day, index) => {
          const taken = rows.reduce((sum, row) => sum + (row.taken[index] ?? 0), 0)
          return (
            <li key={day} data-full={taken >= all || undefined}>
              <span className="cal-only-said" suppressHydrationWarning>
                {words('rentals.onNight', { day: formats.shortDay(day), taken, all })}
              </span>
              <span aria-hidden="true">{taken > 0 ? `${taken}/${all}` : '–'}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
