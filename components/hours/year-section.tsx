'use client'

import dynamic from 'next/dynamic'
import { latest } from '@/lib/domain/local-time'
import { ComingList } from './coming-list'
import classes from './hours.module.css'
import { nothingYet } from './nothing-yet'
import type { SectionProps } from './section-props'
import { YearCalendar } from './year-calendar'

const DayPanel = dynamic(() => import('./day-panel').then((part) => part.DayPanel), { loading: nothingYet })

/** The year, what is coming beside it, and the days one looks at in the drawer. */
export function YearSection({ year, ...shared }: SectionProps & { year: number }) {
  const { house, closures, person, today, rights, url, setUrl } = shared
  return (
    <div className={classes.sides}>
      <YearCalendar
        house={house}
        closures={closures}
        year={year}
        person={person}
        today={today}
        canWrite={rights.mayClose}
        onPick={({ from, to }) => setUrl({ day: from, until: from === to ? null : to, year })}
        onYear={(next) => setUrl({ year: next })}
      />
      <aside className={classes.aside} data-first>
        <ComingList {...shared} />
      </aside>
      {url.day && (
        <DayPanel
          {...shared}
          key={`${person}/${url.day}/${url.until}`}
          range={{ from: url.day, to: latest(url.day, url.until ?? url.day) }}
          onClose={() => setUrl({ day: null, until: null })}
        />
      )}
    </div>
  )
}
