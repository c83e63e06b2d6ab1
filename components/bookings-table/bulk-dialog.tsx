'use client'

import { Button, Group, Modal, NumberInput, Stack, Switch, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { type Committed, showBatch } from '@/components/bookings/batch-toast'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { refresh } from '@/components/ui/use-poll'
import type { BulkAction } from '@/lib/wire/profile-bulk-actions'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { type Outcome, rehearsalQuery } from './bulk-queries'
import { Outcomes } from './outcomes'

interface BulkDialogProps {
  action: BulkAction
  bookings: BookingJson[]
  settings: SettingsJson
  onClose: () => void
  onDone: () => void
}

/** What will become of each booking, before anything does: changed are all of them or none. */
export default function BulkDialog({ action, bookings, settings, onClose, onDone }: BulkDialogProps) {
  const words = useTranslations('bookings.table.bulk')
  const [roomWords, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const client = useQueryClient()
  const [minutes, setMinutes] = useState<number | ''>(30)
  const [reason, setReason] = useState('')
  const [tells, setTells] = useState(true)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())

  const taken = useMemo(() => bookings.filter(({ id }) => !leftOut.has(id)), [bookings, leftOut])
  const wish = {
    action,
    booking_ids: taken.map(({ id, version }) => ({ id, version })),
    send_notification: tells,
    ...(action === 'move' && { minutes: minutes === '' ? 0 : minutes }),
    ...(action === 'cancel' && { reason: reason.trim() }),
  }
  // A reason changes no outcome, so typing it asks nothing.
  const [asked] = useDebouncedValue(JSON.stringify({ ...wish, reason: undefined }), 250)
  const isAskable = taken.length > 0 && (action !== 'move' || (minutes !== '' && minutes !== 0))
  const rehearsal = useQuery({ ...rehearsalQuery(asked), enabled: isAskable })
  const outcomes = rehearsal.data ?? []
  const refused = outcomes.filter((outcome) => outcome.refused)
  const isSettled = isAskable && rehearsal.isSuccess && !rehearsal.isFetching && !rehearsal.isPlaceholderData

  const commit = useMutation({
    mutationFn: (_sentAt: number) => ask<Committed>('POST', '/bookings/bulk', { body: wish }),
    onSuccess: (committed, sentAt) => {
      const done = words(`done.${action}`, { count: committed.changed.length })
      showBatch({ committed, done, client, words: roomWords, undoSeconds: settings.undo_seconds, sentAt })
      onDone()
    },
    onSettled: () => refresh(client),
  })
  const leaveOut = () => setLeftOut(new Set([...leftOut, ...refused.map(({ booking_id }) => booking_id)]))

  return (
    <Modal opened onClose={onClose} size="lg" title={words(`titles.${action}`, { count: taken.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isSettled && refused.length === 0) commit.mutate(Date.now())
        }}
      >
        <Stack gap="md">
          {commit.error && <Refusal error={commit.error} />}
          {rehearsal.error && !commit.error && <Refusal error={rehearsal.error} />}
          {action === 'move' && (
            <NumberInput
              label={words('minutes')}
              description={words('minutesHint')}
              data-autofocus
              step={15}
              min={-525_600}
              max={525_600}
              allowDecimal={false}
              value={minutes}
              error={minutes === 0 && words('notZero')}
              onChange={(value) => setMinutes(typeof value === 'number' ? value : '')}
            />
          )}
          {action === 'cancel' && (
            <Textarea
              label={words('reason')}
              description={words('reasonHint')}
              data-autofocus
              autosize
              minRows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Switch
            label={words('tell')}
            checked={tells}
            onChange={(event) => setTells(event.currentTarget.checked)}
          />
          <Summary outcomes={outcomes} isSettled={isSettled} />
          <Outcomes outcomes={outcomes} settings={settings} isStale={!isSettled} />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {action === 'cancel' ? words('keep', { count: taken.length }) : ui('cancel')}
            </Button>
            {isSettled && refused.length > 0 && refused.length < outcomes.length && (
              <Button variant="default" onClick={leaveOut}>
                {words('leaveOut', { count: refused.length })}
              </Button>
            )}
            <Button
              type="submit"
              color={action === 'cancel' ? 'red.8' : undefined}
              disabled={!isSettled || refused.length > 0}
              loading={commit.isPending}
            >
              {words(`titles.${action}`, { count: taken.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Summary({ outcomes, isSettled }: { outcomes: Outcome[]; isSettled: boolean }) {
  const words = useTranslations('bookings.table.bulk')
  const refused = outcomes.filter((outcome) => outcome.refused).length
  const messages = outcomes.reduce((sum, outcome) => sum + outcome.messages.length, 0)
  return (
    <Text size="sm" c="dimmed" role="status">
      {isSettled
        ? words('summary', { count: outcomes.length - refused, refused, messages })
        : words('looking')}
    </Text>
  )
}
