import { wallAt } from '@/lib/domain/wall-clock'
import type { CalendarProps } from './calendar-props'
import { PrintSheet } from './print-sheet'
import type { CalendarData } from './use-calendar-data'
import { usePrinting } from './use-printing'
import { startOf } from './wall-time'
import './print.css'

interface PrintPageProps extends Pick<CalendarProps, 'grid' | 'view' | 'date'> {
  data: CalendarData
}

const upright = ['day', 'agenda']
/** On paper, times beside each other are lists to read down. */
const sheets = ['day', 'week', 'staff']

/** What only paper has: whose page it is, of which days, when it was printed, and the bookings of a day or week. */
export function PrintPage({ grid, view, date, data }: PrintPageProps) {
  if (!usePrinting()) return null
  const { words, formats, events, now } = data
  const about = wallAt(date, '00:00')
  const isUpright = upright.includes(view)
  return (
    <>
      <style>{`@page{size:A4 ${isUpright ? 'portrait' : 'landscape'};margin:10mm}`}</style>
      <header className="cal-print-head">
        <strong>{grid.settings.name}</strong>
        <span>{rangeOf(view, grid, about, formats)}</span>
        <span>{words('printed', { when: `${formats.shortDay(now)}, ${formats.time(now)}` })}</span>
      </header>
      {sheets.includes(view) && (
        <PrintSheet grid={grid} view={view} about={about} events={events} data={data} />
      )}
    </>
  )
}

function rangeOf(
  view: CalendarProps['view'],
  grid: CalendarProps['grid'],
  about: number,
  formats: CalendarData['formats'],
): string {
  if (view === 'day' || view === 'staff') return `${formats.day(about)} ${new Date(about).getUTCFullYear()}`
  if (view === 'month') return formats.month(startOf(about, 'month', 0))
  const [from, to] = [wallAt(grid.date_from, '00:00'), wallAt(grid.date_to, '00:00')]
  return `${formats.shortDay(from)} – ${formats.shortDay(to)} ${new Date(to).getUTCFullYear()}`
}
