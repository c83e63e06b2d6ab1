'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconMail, IconSearchOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { isNarrowed, type MessageFilter } from './message-filter'
import { messagesQuery } from './message-queries'
import { MessageTable } from './message-table'
import classes from './messages.module.css'

interface MessageListProps {
  url: MessageFilter
  settings: SettingsJson
  onOpen: (id: number) => void
  onClear: () => void
}

/** What was found, page by page, or why there is nothing. */
export function MessageList({ url, settings, onOpen, onClear }: MessageListProps) {
  const [words, ui] = [useTranslations('messages'), useTranslations('ui')]
  const list = useInfiniteQuery(messagesQuery(url))
  if (list.error && !list.data)
    return (
      <Refusal error={list.error}>
        {because(list.error)}{' '}
        <Button size="compact-sm" variant="default" onClick={() => list.refetch()}>
          {ui('trouble.again')}
        </Button>
      </Refusal>
    )
  const found = list.data?.pages.flatMap((page) => page.deliveries) ?? []
  const total = list.data?.pages.at(-1)?.total ?? 0
  if (list.data && total === 0) return <Nothing onClear={isNarrowed(url) ? onClear : null} />
  return (
    <div data-pending={list.isPlaceholderData || undefined} className={classes.list}>
      <p className={classes.count} role="status">
        {words('count', { count: total })}
      </p>
      <MessageTable messages={found} settings={settings} onOpen={onOpen} />
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {words('more', { shown: found.length, total })}
          </Button>
        </div>
      )}
    </div>
  )
}

function Nothing({ onClear }: { onClear: (() => void) | null }) {
  const words = useTranslations('messages')
  if (!onClear)
    return (
      <EmptyState
        mt="xl"
        icon={<IconMail size={28} stroke={1.5} />}
        title={words('noneYet')}
        description={words('noneYetWhy')}
      />
    )
  return (
    <EmptyState
      mt="xl"
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={words('noneFound')}
      description={words('noneFoundWhy')}
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={onClear}>
          {words('clear')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
