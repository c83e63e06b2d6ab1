'use client'

import { Checkbox, Input, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type WebhookEvent, webhookEvents } from '@/lib/domain/webhook'
import { eventGroups, eventName, eventsOf } from './event-words'
import classes from './webhooks.module.css'

interface EventFieldsProps {
  chosen: WebhookEvent[]
  error?: string | undefined
  onChange: (events: WebhookEvent[]) => void
}

/** All events by what they are about; what an integrator writes stands beside what an owner reads. */
export function EventFields({ chosen, error, onChange }: EventFieldsProps) {
  const words = useTranslations('webhooks')
  const isAll = chosen.length === webhookEvents.length
  const toggle = (event: WebhookEvent) =>
    onChange(webhookEvents.filter((each) => chosen.includes(each) !== (each === event)))
  return (
    <fieldset className={classes.events}>
      <legend>{words('events')}</legend>
      <Checkbox
        label={words('everything')}
        fw={550}
        checked={isAll}
        indeterminate={chosen.length > 0 && !isAll}
        onChange={() => onChange(isAll ? [] : [...webhookEvents])}
      />
      {eventGroups.map((group) => (
        <fieldset key={group} className={classes.group}>
          <legend>{words(`groups.${group}`)}</legend>
          {eventsOf(group).map((event) => (
            <Checkbox
              key={event}
              label={
                <>
                  {eventName(event, words)}{' '}
                  <Text component="code" size="xs" ff="monospace" c="dimmed">
                    {event}
                  </Text>
                </>
              }
              checked={chosen.includes(event)}
              onChange={() => toggle(event)}
            />
          ))}
        </fieldset>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
    </fieldset>
  )
}
