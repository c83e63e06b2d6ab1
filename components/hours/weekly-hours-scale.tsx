import { type Manner, timeOfDay } from '@/components/ui/words'
import classes from './weekly-hours.module.css'

/** The hours above the days. */
export function WeeklyHoursScale({ manner }: { manner: Manner }) {
  const marks = ['00:00', '06:00', '12:00', '18:00', '24:00']
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.hours}>
        {marks.map((time, index) => (
          <span key={time} style={{ insetInlineStart: `${index * 25}%` }}>
            {manner.hour_cycle === 24 ? time.slice(0, 2) : timeOfDay(time, manner).replace(':00', '')}
          </span>
        ))}
      </div>
      <div className={classes.aside} />
    </div>
  )
}
