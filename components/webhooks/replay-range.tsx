'use client'

import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { useChange } from '@/components/ui/use-change'
import { addDays, boundaryOf, clock, localOf, MINUTE, minuteOf } from '@/lib/domain/local-time'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { missedStates } from './webhook-queries'
import classes from './webhooks.module.css'

interface ReplayRangeProps {
  webhook: WebhookJson
  /** The business's, in whose time it is asked. */
  timezone: string
  onDone: () => void
}

/** Sends again what was owed between two moments: a day until now at first. */
export function ReplayRange({ webhook, timezone, onDone }: ReplayRangeProps) {
  const words = useTranslations('webhooks')
  const [range, setRange] = useState(() => lastDay(timezone))
  const [isMissed, setMissed] = useState(true)
  const replay = useChange<{ replayed: number }>('/webhooks')
  const errors = errorsOf(replay.error)
  return (
    <form
      className={classes.range}
      onSubmit={(event) => {
        event.preventDefault()
        const body = {
          from: instant(range.from, timezone),
          to: instant(range.to, timezone),
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
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="datetime-local"
            required
            label={words(end)}
            value={range[end]}
            error={errors[end]}
            onChange={(event) => setRange({ ...range, [end]: event.currentTarget.value })}
          />
        ))}
        <Checkbox
          label={words('onlyMissed')}
          checked={isMissed}
          onChange={(event) => setMissed(event.currentTarget.checked)}
        />
        {replay.error && Object.keys(errors).length === 0 && <Refusal error={replay.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={replay.isPending}>
            {words('replay')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** From this time yesterday to the end of this minute, as its fields write it. */
function lastDay(timezone: string) {
  const { date, minute } = localOf(Date.now() + MINUTE, timezone)
  return { from: `${addDays(date, -1)}T${clock(minute)}`, to: `${date}T${clock(minute)}` }
}

const instant = (typed: string, timezone: string): string => {
  const [date = '', time = ''] = typed.split('T')
  return new Date(boundaryOf({ date, minute: minuteOf(time) }, timezone)).toISOString()
}
