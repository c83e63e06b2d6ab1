'use client'

import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { NotShown } from '@/components/ui/not-shown'
import { SidePanel } from '@/components/ui/side-panel'
import { useBackToRow } from '@/components/ui/use-back-to-row'
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
  const backToRow = useBackToRow('message', id)
  return (
    <SidePanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('message')}
      onExitTransitionEnd={backToRow}
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
    <NotShown
      title={words('notShown')}
      error={found.error}
      onClose={props.onClose}
      onRetry={() => found.refetch()}
    />
  )
}
