'use client'

import { Button, Center, EmptyState, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { because } from '@/components/ui/because'
import { SidePanel } from '@/components/ui/side-panel'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Message } from './message'
import { messageQuery } from './message-queries'

export interface MessagePanelProps {
  settings: SettingsJson
  maySend: boolean
  onClose: () => void
  onOpen: (id: number) => void
}

/** One message, beside the list. */
export function MessagePanel({ id, ...props }: MessagePanelProps & { id: number | null }) {
  const words = useTranslations('messages')
  const last = useRef(id)
  if (id !== null) last.current = id
  return (
    <SidePanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('message')}
      onExitTransitionEnd={() =>
        document
          .querySelector<HTMLElement>(`[data-message="${last.current}"]`)
          ?.focus({ preventScroll: true })
      }
    >
      {id !== null && <Loaded key={id} id={id} {...props} />}
    </SidePanel>
  )
}

function Loaded({ id, ...props }: MessagePanelProps & { id: number }) {
  const [words, ui] = [useTranslations('messages'), useTranslations('ui')]
  const found = useQuery(messageQuery(id))
  if (found.data) return <Message message={found.data} {...props} />
  if (!found.error)
    return (
      <Center h={240}>
        <Loader aria-label={ui('loading')} />
      </Center>
    )
  return (
    <EmptyState mt="xl" title={words('notShown')} description={because(found.error)}>
      <EmptyState.Actions>
        <Button variant="default" onClick={props.onClose}>
          {ui('close')}
        </Button>
        <Button onClick={() => found.refetch()}>{ui('trouble.again')}</Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
