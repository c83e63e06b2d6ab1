'use client'

import { Anchor, UnstyledButton } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { mailKind } from '@/components/ui/mail-words'
import { moment } from '@/components/ui/words'
import { teamMails } from '@/lib/domain/mail-kind'
import type { DeliveryJson } from '@/lib/wire/profile-delivery'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { MessageState } from './message-state'
import classes from './messages.module.css'

interface MessageTableProps {
  messages: DeliveryJson[]
  settings: SettingsJson
  onOpen: (id: number) => void
}

const columns = ['message', 'recipient', 'booking', 'state', 'time'] as const

/** A table on desks; on phones each row is a card. The whole row opens its message, what it is called is what the keyboard finds. */
export function MessageTable({ messages, settings, onOpen }: MessageTableProps) {
  const words = useTranslations('messages')
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words('title')}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={classes[name === 'state' ? 'stateColumn' : name]}>
              {words(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <Row key={message.id} message={message} settings={settings} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  message: DeliveryJson
  settings: SettingsJson
  onOpen: (id: number) => void
}

const Row = memo(function Row({ message, settings, onOpen }: RowProps) {
  const [words, ui] = [useTranslations('messages'), useTranslations('ui')]
  // Of a mail to the business's own people the visitor is not who got it.
  const toVisitor = teamMails.some((kind) => kind === message.kind) ? null : message.visitor_name
  return (
    <tr>
      <th scope="row" className={classes.message}>
        <UnstyledButton className={classes.open} data-message={message.id} onClick={() => onOpen(message.id)}>
          {mailKind(message.kind, ui)}
        </UnstyledButton>
        {message.subject && <span className={classes.quiet}>{message.subject}</span>}
      </th>
      <td className={classes.recipient}>
        {toVisitor && <span>{toVisitor}</span>}
        <span className={toVisitor ? classes.quiet : undefined}>{message.recipient}</span>
      </td>
      <td className={classes.booking}>
        {message.booking_id === null ? (
          '–'
        ) : (
          <Anchor
            component={Link}
            href={`/calendar?booking=${message.booking_id}`}
            size="sm"
            className={classes.link}
            aria-label={words('openBooking', { name: message.product_name ?? `#${message.booking_id}` })}
          >
            {message.product_name ?? `#${message.booking_id}`}
          </Anchor>
        )}
        {!toVisitor && message.visitor_name && <span className={classes.quiet}>{message.visitor_name}</span>}
      </td>
      <td className={classes.stateColumn}>
        <MessageState state={message.state} />
      </td>
      <td className={`${classes.time} numbers`}>{moment(message.sent_at ?? message.created_at, settings)}</td>
    </tr>
  )
})
