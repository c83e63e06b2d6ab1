'use client'

import { ActionIcon, Button, Group, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { weekdaysFrom } from '@/lib/domain/local-time'
import { type DayMark, dayMarks } from './day-marks'
import type { Closures, House } from './hours-queries'
import { quarterOf } from './quarter-of'
import { type DayRange, daysOfYear, useDayRange } from './use-day-range'
import classes from './year.module.css'
import { YearLegend } from './year-legend'
import { YearMonth } from './year-month'

interface YearCalendarProps {
  house: House
  closures: Closures
  year: number
  person: number | null
  today: string
  /** Whether days may be closed: then several can be chosen at once. */
  canWrite: boolean
  onPick: (range: DayRange) => void
  onYear: (year: number) => void
}

const nothing: DayMark = { kind: 'open', spans: [], override: null, blocks: [], people: [] }

/** A year of days: what differs from the week, for the business or one person. */
export function YearCalendar({
  house: { settings, schedule, staff },
  closures,
  year,
  person,
  today,
  canWrite,
  onPick,
  onYear,
}: YearCalendarProps) {
  const words = useTranslations('hours.year')
  const weekdays = weekdaysFrom(settings.week_start)
  const [unfolded, setUnfolded] = useState(false)
  const days = useMemo(() => daysOfYear(year), [year])
  const marks = useMemo(
    () => dayMarks({ ...closures, schedule, timezone: settings.timezone }, person, days),
    [closures, schedule, settings.timezone, person, days],
  )
  const names = useMemo(() => new Map(staff.map(({ id, name }) => [id, name])), [staff])
  const choosing = useDayRange({
    year,
    today,
    firstWeekday: weekdays[0] ?? 1,
    several: canWrite,
    onPick,
    onYear,
  })

  // The present year shows what is left of it, desks from its present quarter: nobody scrolls past ten months in
  // November. With the arrows one gets to the others all the same.
  const folds =
    !unfolded &&
    today.startsWith(String(year)) &&
    today.slice(5, 7) !== '01' &&
    choosing.cursor.slice(0, 7) >= today.slice(0, 7)

  return (
    <section aria-label={words('label', { year: String(year) })}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Group gap={4}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('previous')}
            onClick={() => onYear(year - 1)}
          >
            <IconChevronLeft size={18} className={classes.turning} />
          </ActionIcon>
          <Title order={2} className="numbers" aria-live="polite">
            {year}
          </Title>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('next')}
            onClick={() => onYear(year + 1)}
          >
            <IconChevronRight size={18} className={classes.turning} />
          </ActionIcon>
        </Group>
        <YearLegend showPeople={person === null} />
      </Group>
      {folds && (
        <Button
          className={classes.unfold}
          data-desk={quarterOf(today) > 0 || undefined}
          variant="default"
          size="compact-md"
          onClick={() => setUnfolded(true)}
        >
          {words('earlier')}
        </Button>
      )}
      <div
        ref={choosing.root}
        className={classes.months}
        data-folded={folds || undefined}
        {...choosing.listeners}
      >
        {Array.from({ length: 12 }, (_, month) => {
          const prefix = `${year}-${String(month + 1).padStart(2, '0')}`
          return (
            <YearMonth
              key={prefix}
              days={days.filter((date) => date.startsWith(prefix))}
              markOf={(date) => marks.get(date) ?? nothing}
              names={names}
              weekdays={weekdays}
              today={today}
              cursor={choosing.cursor}
              range={choosing.range}
              manner={settings}
              onDay={choosing.onDay}
            />
          )
        })}
      </div>
      <p className={classes.hint}>{canWrite ? words('hint') : words('hintReading')}</p>
    </section>
  )
}
