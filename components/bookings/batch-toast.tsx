'use client'

import { Button, Group, Text } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import { ask } from '@/components/ui/api'
import { hideNotice, showNotice } from '@/components/ui/notices'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { useCountdown } from './use-countdown'

/** What a change of many bookings answers. */
export interface Committed {
  batch: { uid: string; undo_until: string }
  changed: BookingJson[]
  messages: number
}

interface Changed {
  committed: Committed
  /** What was done, as a sentence. */
  done: string
  client: QueryClient
  /** Toasts stand outside the page, whose words they are. */
  words: BookingWords
  undoSeconds: number
  /** When it was sent, ms: the server's own count begins a little later, so we never promise too much. */
  sentAt: number
}

/** How long the outcome stays after nothing can be undone any more. */
const lingerMs = 4000

/** After many bookings changed: one toast for all of them, with the way back for as long as nobody has been told. */
export function showBatch(changed: Changed): void {
  const { done, undoSeconds, sentAt } = changed
  announce(done)
  const until = sentAt + undoSeconds * 1000
  const id = showNotice({
    color: 'pine',
    role: 'group',
    'aria-label': done,
    autoClose: Math.max(0, until - Date.now()) + lingerMs,
    message: <Toast {...changed} until={until} onClose={() => hideNotice(id)} />,
  })
}

interface ToastProps extends Changed {
  until: number
  onClose: () => void
}

function Toast({ committed, client, words, done, until, onClose }: ToastProps) {
  const ui = useTranslations('ui')
  const left = useCountdown(until)
  const putBack = () => {
    onClose()
    ask('POST', `/batches/${committed.batch.uid}/undo`, { body: {} })
      .then(() => tellDone(words('table.bulk.undone')))
      .catch((error: Error) => tellTrouble(error, { what: words('table.bulk.notUndone'), retry: putBack }))
      .finally(() => refresh(client))
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm" fw={500}>
          {done}
        </Text>
        {committed.messages > 0 && (
          <Text size="sm" c="dimmed" className="numbers">
            {words(left > 0 ? 'table.bulk.mailsIn' : 'table.bulk.mailsGo', {
              count: committed.messages,
              seconds: left,
            })}
          </Text>
        )}
      </div>
      {left > 0 && (
        <Button size="compact-sm" variant="light" style={{ flex: 'none' }} onClick={putBack}>
          {ui('undo')}
        </Button>
      )}
    </Group>
  )
}
