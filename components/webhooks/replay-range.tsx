'use client'

import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { DateInput } from '@/components/ui/dates'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { TimeField } from '@/components/ui/time-field'
import { useChange } from '@/components/ui/use-change'
import type { Manner } from '@/components/ui/words'
import { addDays, boundaryOf, clock, localOf, MINUTE, minuteOf } from '@/lib/domain/local-time'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { missedStates } from './webhook-queries'
import classes from './webhooks.module.css'

interface ReplayRangeProps {
  webhook: WebhookJson
  /** The business's, in whose time and manner it is asked. */
  settings: Manner & { timezone: string }
  onDone: () => void
}

/** Sends again what was owed between two moments: a day until now at first. */
export function ReplayRange({ webhook, settings, onDone }: ReplayRangeProps) {
  const words = useTranslations('webhooks')
  const [range, setRange] = useState(() => lastDay(settings.timezone))
  const [isMissed, setMissed] = useState(true)
  const replay = useChange<{ replayed: number }>('/webhooks')
  const errors = errorsOf(replay.error)
  return (
    <form
      className={classes.range}
      onSubmit={(event) => {
        event.preventDefault()
        const body = {
          from: instant(range.from, settings.timezone),
          to: instant(range.to, settings.timezone),
          ...(isMissed && { states: missedStates.split(',') }),
        }
        replay.mutate(
          { method: 'POST', path: `/${webhook.id}/replay`, body },
          {
            onSuccess: ({ replayed }) => {
              tellDone(words('replayed', { count: replayed }))
              onDone()
            },
          },
        )
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          {(['from', 'to'] as const).map((end) => (
            <Fragment key={end}>
              <DateInput
                valueFormat="D MMM YYYY"
                label={words(end)}
                value={range[end].date}
                error={errors[end]}
                onChange={(date) => date && setRange({ ...range, [end]: { ...range[end], date } })}
              />
              <TimeField
                label={words(`${end}Time`)}
                value={range[end].time}
                manner={settings}
                onChange={(time) => setRange({ ...range, [end]: { ...range[end], time } })}
              />
            </Fragment>
          ))}
        </SimpleGrid>
        <Checkbox
          label={words('onlyMissed')}
          checked={isMissed}
          onChange={(event) => setMissed(event.currentTarget.checked)}
        />
        {replay.error && Object.keys(errors).length === 0 && <Refusal error={replay.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={replay.isPending} disabled={!range.from.time || !range.to.time}>
            {words('replay')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** From this time yesterday to the end of this minute. */
function lastDay(timezone: string) {
  const { date, minute } = localOf(Date.now() + MINUTE, timezone)
  const time = clock(minute)
  return { from: { date: addDays(date, -1), time }, to: { date, time } }
}

const instant = ({ date, time }: { date: string; time: string }, timezone: string): string =>
  new Date(boundaryOf({ date, minute: minuteOf(time) }, timezone)).toISOString()
