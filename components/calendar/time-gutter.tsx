import { memo } from 'react'
import type { Formats } from './formats'
import { NowBadge } from './now-line'

const hours = Array.from({ length: 23 }, (_, index) => index + 1)

/** The hours beside the grid; the columns say their times themselves. */
export const TimeGutter = memo(function TimeGutter({
  formats,
  withNow,
}: {
  formats: Formats
  withNow: boolean
}) {
  return (
    <div className="cal-gutter" aria-hidden="true">
      {hours.map((hour) => (
        <div
          key={hour}
          className="cal-hour"
          style={{ top: `${(hour / 24) * 100}%` }}
          suppressHydrationWarning
        >
          {formats.hour(hour)}
        </div>
      ))}
      {withNow && <NowBadge formats={formats} />}
    </div>
  )
})
