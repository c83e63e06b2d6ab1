'use client'

import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { because, errorsOf } from '@/components/ui/because'
import { dayIn } from '@/components/ui/day-in'
import type { GridJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { isOverridable, whyNot } from './refused-words'
import classes from './repeat.module.css'
import type { RepeatDate, Repetition } from './use-repeat'

interface RepeatDatesProps {
  repetition: Repetition
  grid: GridJson
  busy: boolean
  onOverride: () => void
}

/** Every date as the server would book it, before anything is: a tick, or why not; each can be left out. */
export function RepeatDates({ repetition, grid, busy, onOverride }: RepeatDatesProps) {
  const [words, language] = [useTranslations('bookings'), useLocale()]
  const { dates, count, isAsking, isReady, trouble, leave } = repetition
  const refused = dates.flatMap(({ date, refused }) => (refused ? [{ date, ...refused }] : []))
  const mayPass = refused.length > 0 && refused.every(isOverridable)

  if (!isReady)
    return (
      <Text size="sm" c="dimmed">
        {words('repeat.needsTime')}
      </Text>
    )
  if (trouble)
    return (
      <Text size="sm" role="alert" className={classes.refused}>
        {errorsOf(trouble).rule ?? because(trouble)}
      </Text>
    )
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6} role="status" className="numbers">
        {isAsking && dates.length === 0 ? words('repeat.looking') : summaryOf(count, refused.length, words)}
      </Text>
      {dates.length > 0 && (
        <ul className={classes.dates} aria-label={words('repeat.dates')} aria-busy={isAsking}>
          {dates.map((date) => (
            <DateRow
              key={date.date}
              date={date}
              why={date.refused && whyNot(date.refused, grid, words, language)}
              settings={grid.settings}
              onLeave={(isOut) => leave([date.date], isOut)}
            />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <Group gap="xs" mt="xs">
          <Button
            size="compact-md"
            variant="light"
            disabled={busy || refused.length === count}
            onClick={() =>
              leave(
                refused.map(({ date }) => date),
                true,
              )
            }
          >
            {words('repeat.leaveOut', { count: refused.length })}
          </Button>
          {mayPass && (
            <Button size="compact-md" variant="default" loading={busy} onClick={onOverride}>
              {words('repeat.override', { count })}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}

interface DateRowProps {
  date: RepeatDate
  why: string | null
  settings: SettingsJson
  onLeave: (isOut: boolean) => void
}

function DateRow({ date, why, settings, onLeave }: DateRowProps) {
  const words = useTranslations('bookings.repeat')
  return (
    <li className={classes.date} data-refused={why !== null || undefined}>
      <Checkbox
        size="sm"
        label={dayIn(date.date, settings)}
        description={why ?? undefined}
        checked={!date.isLeftOut}
        onChange={(event) => onLeave(!event.currentTarget.checked)}
      />
      {date.isLeftOut ? (
        <Text size="sm" c="dimmed">
          {words('leftOut')}
        </Text>
      ) : (
        why === null && (
          <Text size="sm" c="dimmed" className={classes.free}>
            <IconCheck size={15} stroke={2} aria-hidden />
            {words('free')}
          </Text>
        )
      )}
    </li>
  )
}

function summaryOf(count: number, refused: number, words: BookingWords): string {
  if (count === 0) return words('repeat.none')
  return refused === 0 ? words('repeat.allFree', { count }) : words('repeat.someTaken', { count, refused })
}
