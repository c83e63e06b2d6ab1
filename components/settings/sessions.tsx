'use client'

import { Badge, Button, Text } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { moment } from '@/components/ui/words'
import type { SessionJson } from '@/lib/wire/profile-session'
import { browserName } from './browser-name'
import classes from './settings.module.css'
import { sessionsQuery, settingsQuery } from './settings-queries'

/** Where people are signed in; every one but this can be ended. */
export function Sessions({ own }: { own: number }) {
  const words = useTranslations('settings.sessions')
  const client = useQueryClient()
  const list = useRef<HTMLUListElement>(null)
  const { data: settings } = useSuspenseQuery(settingsQuery)
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: ({ id }: SessionJson) => ask('DELETE', `/sessions/${id}`),
    onSuccess: (_, { name }) => {
      list.current?.focus()
      tellDone(words('ended', { name }))
    },
    onError: (error) => tellTrouble(error, { what: words('notEnded') }),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const nameOf = ({ user_agent }: SessionJson) => browserName(user_agent) ?? words('unknown')
  return (
    <ul ref={list} tabIndex={-1} className={classes.browsers}>
      {sessions.map((session) => (
        <li key={session.id} className={classes.browser}>
          <div>
            <Text component="div" fw={550}>
              {session.name} · {nameOf(session)}{' '}
              {session.id === own && <Badge variant="light">{words('this')}</Badge>}
            </Text>
            <Text size="sm" c="dimmed">
              {words('seen', { when: moment(session.seen_at, settings) })}
              {session.address && ` · ${session.address}`}
            </Text>
          </div>
          {session.id !== own && (
            <Button
              variant="default"
              size="compact-md"
              disabled={!isHere}
              loading={end.isPending && end.variables.id === session.id}
              aria-label={words('endOf', { name: session.name, browser: nameOf(session) })}
              onClick={() => end.mutate(session)}
            >
              {words('end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
