'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import { dayIn } from '@/components/ui/day-in'
import { Refusal } from '@/components/ui/refusal'
import { timeOfDay } from '@/components/ui/words'
import type { BookingJson, GridJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { isOverridable, whyNot } from './refused-words'
import classes from './repeat.module.css'
import type { SeriesChanging } from './use-series-change'

/** What a change would do to each booking of a series, before it does: all of them change or none. */
export function SeriesOutcomes({ changing, grid }: { changing: SeriesChanging; grid: GridJson }) {
  const [words, language] = [useTranslations('bookings'), useLocale()]
  const { outcomes, refused, verb, isSettled, trouble, isWished } = changing
  if (!isWished) return null
  const mayPass = verb === 'move' && refused.length > 0 && refused.every(isOverridable)
  const told = [...new Set(outcomes.flatMap(({ messages }) => messages.map(({ recipient }) => recipient)))]
  return (
    <Stack gap="xs">
      {trouble && <Refusal error={trouble}>{because(trouble)}</Refusal>}
      <Text size="sm" c="dimmed" role="status" className="numbers">
        {!isSettled && outcomes.length === 0
          ? words('series.looking')
          : refused.length > 0
            ? words('series.stuck', { count: outcomes.length, refused: refused.length })
            : words(`series.becomes.${verb}`, { count: outcomes.length })}{' '}
        {told.length > 0 && words('series.mail', { who: told.join(', ') })}
      </Text>
      {outcomes.length > 0 && (
        <ul
          className={classes.dates}
          aria-label={words('series.outcomes')}
          aria-busy={!isSettled}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          tabIndex={0}
        >
          {outcomes.map(({ booking_id, before, after, refused: why }) => (
            <li key={booking_id} className={classes.outcome} data-refused={why !== null || undefined}>
              <span>{placeOf(before, grid.settings)}</span>
              <span>
                {why
                  ? whyNot(why, grid, words, language)
                  : verb === 'cancel'
                    ? words('series.goes')
                    : `→ ${placeOf(after, grid.settings)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayPass && (
        <Group justify="flex-end">
          <Button
            size="compact-md"
            variant="default"
            loading={changing.isBusy}
            onClick={() => changing.commit(true)}
          >
            {words('series.override')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const placeOf = ({ booking_date, start_time, checkout_date }: BookingJson, settings: SettingsJson) =>
  checkout_date
    ? `${dayIn(booking_date, settings)} – ${dayIn(checkout_date, settings)}`
    : `${dayIn(booking_date, settings)}, ${timeOfDay(start_time, settings)}`
