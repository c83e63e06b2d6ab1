'use client'

import { Anchor, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { mailKind, mailReason } from '@/components/ui/mail-words'
import { PanelBody, PanelHead } from '@/components/ui/panel-body'
import { moment } from '@/components/ui/words'
import type { DeliveryDetailJson } from '@/lib/wire/profile-delivery'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { Messages } from '@/messages/catalogues'
import { MessageContent } from './message-content'
import type { MessagePanelProps } from './message-panel'
import { MessageState } from './message-state'
import classes from './messages.module.css'
import { SendAgain } from './send-again'

/** Where it stands, how it got there, and what it says. */
export function Message({
  message,
  settings,
  maySend,
  onOpen,
}: MessagePanelProps & { message: DeliveryDetailJson }) {
  const [words, ui] = [useTranslations('messages'), useTranslations('ui')]
  return (
    <PanelBody>
      <PanelHead title={mailKind(message.kind, ui)}>
        <MessageState state={message.state} />
        {message.reason && (
          <Text size="sm" c="dimmed" mt={4}>
            {words('because', { reason: mailReason(message.reason, ui) })}
          </Text>
        )}
      </PanelHead>
      <Facts
        facts={factsOf(message, settings, words).map(([name, value]) => [words(`facts.${name}`), value])}
      />
      <div className={classes.doors}>
        {message.booking_id !== null && (
          <Anchor component={Link} href={`/calendar?booking=${message.booking_id}`} size="sm">
            {words('toBooking')}
          </Anchor>
        )}
        {message.resend_of !== null && (
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(message.resend_of ?? 0)}>
            {words('toFirst')}
          </Anchor>
        )}
      </div>
      {maySend && <SendAgain message={message} onSent={onOpen} />}
      <MessageContent message={message} />
    </PanelBody>
  )
}

type Words = ReturnType<typeof useTranslations<'messages'>>
type FactName = keyof Messages['messages']['facts']

/** To whom and when; what did not happen is left out. */
function factsOf(
  message: DeliveryDetailJson,
  settings: SettingsJson,
  words: Words,
): [FactName, string | null | false][] {
  const at = (instant: string | null) => instant && moment(instant, settings)
  const isWaiting = message.state === 'waiting'
  return [
    ['recipient', message.recipient],
    ['created', at(message.created_at)],
    ['due', isWaiting && at(message.due_at)],
    ['attempts', message.attempts > 0 && words('times', { count: message.attempts })],
    ['sent', at(message.sent_at)],
    ['delivered', at(message.delivered_at)],
    ['bounced', at(message.bounced_at)],
    ['complained', at(message.complained_at)],
  ]
}
