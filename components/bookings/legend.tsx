'use client'

import { useTranslations } from 'next-intl'
import { type ColourMode, statusColours } from '@/components/calendar/colour-by'
import { colorClass, colorRules } from '@/components/calendar/tile-colors'
import type { GridJson } from '@/lib/wire/profile-shapes'
import classes from './legend.module.css'

interface LegendProps {
  colour: ColourMode
  grid: Pick<GridJson, 'staff' | 'bookings'>
}

/** What the colours mean, of what is on the page; services have their name on every tile. */
export function Legend({ colour, grid }: LegendProps) {
  const [words, status] = [useTranslations('bookings.display'), useTranslations('ui.status')]
  if (colour === 'service') return null
  const entries = colour === 'staff' ? peopleIn(grid) : statesIn(grid)
  if (entries.length === 0) return null
  return (
    <ul className={classes.legend} aria-label={words('legend')}>
      <style>{colorRules(entries.map(({ color }) => color))}</style>
      {entries.map(({ key, name, color }) => (
        <li key={key} className={colorClass(color)}>
          {name}
        </li>
      ))}
    </ul>
  )

  function statesIn({ bookings }: LegendProps['grid']) {
    const present = new Set(bookings.map((booking) => (booking.no_show ? 'no-show' : booking.status)))
    return (Object.keys(statusColours) as (keyof typeof statusColours)[])
      .filter((state) => present.has(state))
      .map((state) => ({
        key: state,
        name: status(state === 'no-show' ? 'no_show' : state),
        color: statusColours[state],
      }))
  }
}

const peopleIn = ({ staff, bookings }: LegendProps['grid']) =>
  staff
    .filter(({ id }) => bookings.some(({ operator_id }) => operator_id === id))
    .map(({ id, name, color }) => ({ key: String(id), name, color }))
