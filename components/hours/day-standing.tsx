'use client'

import { Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { BlockIconBadge } from './block-icon'
import { blockWhen } from './block-words'
import { dayMarks } from './day-marks'
import classes from './hours.module.css'
import { hoursInWords } from './mark-words'
import type { SectionProps } from './section-props'

/** Why a day is as it is: its hours and who says so, what is blocked, and who differs from it. */
export function DayStanding({ date, house, closures, person, setUrl }: SectionProps & { date: string }) {
  const words = useTranslations('hours')
  const { settings, schedule, staff } = house
  const mark = useMemo(
    () => dayMarks({ ...closures, schedule, timezone: settings.timezone }, person, [date]).get(date),
    [closures, schedule, settings.timezone, person, date],
  )
  if (!mark) return null
  const isBusinesses = person !== null && mark.override?.operator_id === null
  return (
    <>
      <Text fw={550}>{hoursInWords(mark, settings, words)}</Text>
      <Text size="sm" c="dimmed">
        {words(mark.override ? (isBusinesses ? 'day.byBusiness' : 'day.byOverride') : 'day.byWeek')}
      </Text>
      {mark.blocks.length > 0 && (
        <ul className={classes.list}>
          {mark.blocks.map((block) => (
            <li key={block.id}>
              <button
                type="button"
                className={`${classes.row} mantine-focus-auto`}
                onClick={() => setUrl({ block: block.id, tab: 'blocked', day: null, until: null })}
              >
                <BlockIconBadge icon={block.icon} color={block.color} />
                <span>
                  <span className={classes.name}>{block.name}</span>
                  <span className={classes.quiet}>{blockWhen(block, settings, words)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {mark.people.map((id) => (
        <Button key={id} variant="default" justify="flex-start" onClick={() => setUrl({ person: id })}>
          {words('day.ofPerson', { name: staff.find((each) => each.id === id)?.name ?? words('former') })}
        </Button>
      ))}
    </>
  )
}
