import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from './hold-clock.module.css'

/** How long the time is still kept: 4:32. Read out only when it is over. */
export function HoldClock({ until }: { until: number }) {
  const words = useTranslations('visitor.booking')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className={classes.clock} data-over={seconds === 0 || undefined}>
      <span aria-live="polite">{seconds === 0 && words('lapsed')}</span>
      {seconds > 0 && words('held', { time })}
    </p>
  )
}
