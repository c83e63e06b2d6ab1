'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import { moment } from '@/components/ui/words'
import type { DetailsProps } from './booking-details'
import { proposalQuery, takeBack } from './proposals'
import { placeInWords } from './words'

/** What the visitor is asked and has not answered yet, with the way to take it back; else nothing. */
export function OpenProposal({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings.proposal')
  const client = useQueryClient()
  const inGrid = grid.proposals.find(({ booking_id }) => booking_id === booking.id)
  const { data = inGrid } = useQuery(proposalQuery(booking.id))
  const withdrawing = useMutation({
    mutationFn: () => takeBack(booking.id),
    onSuccess: () => tellDone(words('takenBack', { name: booking.visitor_name })),
    onError: (error) => tellTrouble(error, { what: words('notTakenBack') }),
    onSettled: () => refresh(client),
  })
  if (!data) return null
  const place = placeInWords(data, grid.settings)
  const elsewhere = data.operator_name && data.operator_id !== booking.operator_id
  return (
    <Alert
      variant="light"
      color="pine"
      icon={<IconMessageQuestion size={18} />}
      title={words('open', { name: booking.visitor_name })}
    >
      <Text size="sm" fw={500} className="numbers">
        {elsewhere ? words('placeWith', { place, person: data.operator_name ?? '' }) : place}
      </Text>
      {data.message && (
        <Text size="sm" fs="italic" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {data.message}
        </Text>
      )}
      <Group justify="space-between" mt="xs" gap="xs">
        <Text size="sm">{words('keptUntil', { until: moment(data.expires_at, grid.settings) })}</Text>
        {canWrite && (
          <Button
            size="compact-sm"
            variant="default"
            loading={withdrawing.isPending}
            onClick={() => withdrawing.mutate()}
          >
            {words('takeBack')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
