'use client'

import { Anchor, Collapse, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryState } from 'nuqs'
import { dayIn } from '@/components/ui/day-in'
import { timeOfDay } from '@/components/ui/words'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { ruleInWords } from './repeat-rule'
import classes from './series.module.css'
import { seriesQuery } from './series-queries'
import { stateOf } from './words'

interface SeriesNoteProps {
  booking: BookingJson
  seriesId: number
  settings: SettingsJson
}

/** “3 of 6, every 2 weeks”: which one of a series it is, and the way to the others. */
export function SeriesNote({ booking, seriesId, settings }: SeriesNoteProps) {
  const words = useTranslations('bookings')
  const { data: series } = useQuery(seriesQuery(seriesId))
  const [isOpen, { toggle }] = useDisclosure(false)
  if (!series) return <Text className={classes.note}>&nbsp;</Text>
  const place = words('series.place', {
    position: series.bookings.findIndex(({ id }) => id === booking.id) + 1,
    count: series.bookings.length,
    rule: ruleInWords(series.rule, settings, words),
  })
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <div>
      <UnstyledButton className={classes.note} aria-expanded={isOpen} onClick={toggle}>
        <IconRepeat size={16} stroke={1.8} aria-hidden />
        {place}
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} transitionDuration={0} keepMounted={false}>
        <ol className={classes.siblings} aria-label={words('series.list')}>
          {series.bookings.map((sibling) => (
            <Sibling
              key={sibling.id}
              booking={sibling}
              isThis={sibling.id === booking.id}
              settings={settings}
            />
          ))}
        </ol>
      </Collapse>
    </div>
  )
}

interface SiblingProps {
  booking: BookingJson
  isThis: boolean
  settings: SettingsJson
}

/** Opens in the same drawer: every page with a drawer keeps its booking in the address by this name. */
function Sibling({ booking, isThis, settings }: SiblingProps) {
  const words = useTranslations('ui.status')
  const [, open] = useQueryState('booking', parseAsInteger)
  const state = stateOf(booking)
  const when = `${dayIn(booking.booking_date, settings)}, ${timeOfDay(booking.start_time, settings)}`
  return (
    <li>
      {isThis ? (
        <span aria-current="true">{when}</span>
      ) : (
        <Anchor
          component="button"
          type="button"
          fz="sm"
          onClick={() => open(booking.id, { history: 'push' })}
        >
          {when}
        </Anchor>
      )}
      {state !== 'confirmed' && <small>{words(state)}</small>}
    </li>
  )
}
