'use client'

import { Tabs, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DeliveryDetailJson } from '@/lib/wire/profile-delivery'
import { MailFrame } from './mail-frame'
import classes from './messages.module.css'

/** What was, or will be, sent, to the letter. */
export function MessageContent({ message }: { message: DeliveryDetailJson }) {
  const words = useTranslations('messages')
  const { subject, html, text, attachments } = message
  if (html === null && text === null)
    return (
      <Text size="sm" c="dimmed">
        {words(message.not_resendable_because === 'secret' ? 'secret' : 'gone')}
      </Text>
    )
  return (
    <section aria-label={words('content')} className={classes.content}>
      <h3 className={classes.subject}>{subject}</h3>
      <Tabs defaultValue={html === null ? 'text' : 'html'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="html" disabled={html === null}>
            {words('asEmail')}
          </Tabs.Tab>
          <Tabs.Tab value="text" disabled={text === null}>
            {words('asText')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html">
          <MailFrame html={html ?? ''} title={subject ?? words('content')} />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <pre className={classes.plain}>{text}</pre>
        </Tabs.Panel>
      </Tabs>
      {attachments.length > 0 && (
        <ul className={classes.attachments} aria-label={words('attachments')}>
          {attachments.map(({ filename }) => (
            <li key={filename}>
              <IconPaperclip size={15} stroke={1.7} aria-hidden />
              {filename}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
