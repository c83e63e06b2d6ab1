'use client'

import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import type { ReactNode } from 'react'
import { useMay } from '@/components/ui/may-do'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { MessageFilters } from './message-filters'
import { MessageList } from './message-list'
import { messagesUrl } from './messages-url'

const MessagePanel = dynamic(() => import('./message-panel').then((part) => part.MessagePanel), {
  ssr: false,
})

interface MessagesProps {
  /** The change clock that the page's data was read under. */
  ts: number
  settings: SettingsJson
  /** Absent: mails are sent. */
  notice: ReactNode
}

/** Every email the house owed to anybody: where it stands, what it says, and why it was not sent. */
export function Messages({ ts, settings, notice }: MessagesProps) {
  usePoll(ts)
  const words = useTranslations('messages')
  const mayWord = useMay('settings.write')
  const maySend = useMay('bookings.write')
  const [url, setUrl] = useQueryStates(messagesUrl, { history: 'replace' })
  const open = (message: number | null) => setUrl({ message }, { history: 'push' })
  return (
    <Page
      wide
      title={words('title')}
      actions={
        mayWord && (
          <Button
            component={Link}
            href="/messages/texts"
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.8} />}
          >
            {words('texts.title')}
          </Button>
        )
      }
    >
      {notice}
      <MessageFilters url={url} setUrl={setUrl} />
      <MessageList url={url} settings={settings} onOpen={open} onClear={() => setUrl(nothing)} />
      <Wanted when={url.message !== null}>
        <MessagePanel
          id={url.message}
          settings={settings}
          maySend={maySend}
          onOpen={open}
          onClose={() => open(null)}
        />
      </Wanted>
    </Page>
  )
}

const nothing = { search: '', state: null, kind: null } as const
