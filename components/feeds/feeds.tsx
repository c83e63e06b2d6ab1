'use client'

import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { type Manner, moment } from '@/components/ui/words'
import type { CalendarFeedJson } from '@/lib/wire/profile-calendar-feed'
import { feedsQuery } from './feed-queries'
import classes from './feeds.module.css'
import { NewFeed } from './new-feed'

interface FeedsProps {
  /** Whose calendar; null: the whole diary. */
  staffId: number | null
  manner: Manner & { timezone: string }
}

/** The secret addresses of one calendar: made and told once, seen to be read, ended. Needs the words of the room `feeds`. */
export function Feeds({ staffId, manner }: FeedsProps) {
  const words = useTranslations('feeds')
  const client = useQueryClient()
  const [made, setMade] = useState<string | null>(null)
  const maker = useRef<HTMLButtonElement>(null)
  // What is taken away takes the focus with it.
  const putAway = () => {
    setMade(null)
    maker.current?.focus()
  }
  const { data, error, isPending } = useQuery(feedsQuery)
  const again = () => client.invalidateQueries({ queryKey: feedsQuery.queryKey })
  const make = useMutation({
    mutationFn: () => ask<{ url: string }>('POST', '/calendar-feeds', { body: { operator_id: staffId } }),
    onSuccess: ({ url }) => {
      setMade(url)
      tellDone(words('made'))
    },
    onError: (trouble) => tellTrouble(trouble, { what: words('notMade') }),
    onSettled: again,
  })
  const end = useMutation({
    mutationFn: ({ id }: CalendarFeedJson) => ask('DELETE', `/calendar-feeds/${id}`),
    onSuccess: () => {
      putAway()
      tellDone(words('ended'))
    },
    onError: (trouble) => tellTrouble(trouble, { what: words('notEnded') }),
    onSettled: again,
  })
  const feeds = data?.filter(({ operator_id }) => operator_id === staffId) ?? []
  return (
    <Stack gap="md">
      {isPending && <Skeleton height={36} />}
      {error && <Refusal error={error} />}
      {feeds.length > 0 && (
        <ul className={classes.feeds}>
          {feeds.map((feed) => (
            <li key={feed.id} className={classes.feed}>
              <div>
                <Text component="div" fw={550}>
                  {words('since', { when: moment(feed.created_at, manner) })}
                </Text>
                <Text size="sm" c="dimmed">
                  {feed.last_read_at
                    ? words('read', { when: moment(feed.last_read_at, manner) })
                    : words('unread')}
                </Text>
              </div>
              <Button
                variant="default"
                size="compact-md"
                loading={end.isPending && end.variables.id === feed.id}
                aria-label={words('endOf', { when: moment(feed.created_at, manner) })}
                onClick={() => end.mutate(feed)}
              >
                {words('end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {made && <NewFeed url={made} onKept={putAway} />}
      <div>
        <Button
          ref={maker}
          variant="default"
          leftSection={<IconCalendarPlus size={16} stroke={1.8} />}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {words('make')}
        </Button>
      </div>
    </Stack>
  )
}
