'use client'

import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { placeOf } from '@/components/calendar/place-of'
import { hasConflicts } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import { type Place, samePlace } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { Conflicts } from './conflicts'
import { isWhole, PlaceFields } from './place-fields'
import { propose, tellProposed } from './proposals'
import { placeOfSuggestion } from './reschedule-body'

interface ProposeFormProps {
  booking: BookingJson
  grid: GridJson
  /** The place that was wished for already. */
  wished: Place | null
  onLeave: () => void
}

/** Asks the visitor to take another time: where, and what they are told with it. */
export function ProposeForm({ booking, grid, wished, onLeave }: ProposeFormProps) {
  const words = useTranslations('bookings')
  const client = useQueryClient()
  const [to, setTo] = useState(() => wished ?? placeOf(booking))
  const [message, setMessage] = useState('')
  const isElsewhere = isWhole(to) && !samePlace(placeOf(booking), to)
  const asking = useMutation({
    mutationFn: () => propose(booking, to, message.trim()),
    onSuccess: (proposal) => {
      tellProposed(proposal, { settings: grid.settings, words, client })
      onLeave()
    },
    onSettled: () => refresh(client),
  })
  // Where the place is chosen already, what is left to say is why.
  const why = useRef<HTMLTextAreaElement>(null)
  const [hasPlace] = useState(wished !== null)
  useEffect(() => {
    if (hasPlace) why.current?.focus()
  }, [hasPlace])
  useUnsaved(message.trim() !== '' && !asking.isPending)

  return (
    <Paper
      withBorder
      p="md"
      component="form"
      aria-label={words('proposal.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isElsewhere) asking.mutate()
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words('proposal.explained', { name: booking.visitor_name, hours: grid.settings.proposal_hours })}
        </Text>
        <PlaceFields booking={booking} grid={grid} place={to} onChange={setTo} />
        <Textarea
          ref={why}
          label={words('proposal.message')}
          description={words('proposal.messageHint')}
          autosize
          minRows={2}
          maxLength={1000}
          value={message}
          error={errorsOf(asking.error).message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        {asking.error && (
          <Refusal error={asking.error}>
            {hasConflicts(asking.error) && (
              <Conflicts
                error={asking.error}
                grid={grid}
                busy={asking.isPending}
                onSuggestion={(suggestion) => {
                  asking.reset()
                  setTo(placeOfSuggestion(suggestion, to))
                }}
              />
            )}
          </Refusal>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('moving.leave')}
          </Button>
          <Button type="submit" loading={asking.isPending} disabled={!isElsewhere}>
            {words('proposal.ask', { name: booking.visitor_name })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
