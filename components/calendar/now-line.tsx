import { useContext } from 'react'
import { NowContext } from './calendar-model'
import type { Formats } from './formats'
import { DAY_MINUTES, minuteOfDay } from './wall-time'

const useTop = () => `${(minuteOfDay(useContext(NowContext)) / DAY_MINUTES) * 100}%`

/** The present moment across the columns; strong in those of today. `from` and `to` are column numbers. */
export function NowLine({ from, to, of }: { from: number; to: number; of: number }) {
  const top = useTop()
  const strong = { left: `${(from / of) * 100}%`, right: `${100 - (to / of) * 100}%` }
  return (
    <div className="cal-now" style={{ top }} aria-hidden="true">
      <div className="cal-now-strong" style={strong} />
    </div>
  )
}

/** Its time, among the hours. */
export function NowBadge({ formats }: { formats: Formats }) {
  const now = useContext(NowContext)
  return (
    <div className="cal-now-badge" style={{ top: useTop() }} suppressHydrationWarning>
      {formats.time(now)}
    </div>
  )
}
