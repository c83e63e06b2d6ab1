'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconUsersMinus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'
import { classSize } from '@/lib/domain/class-size'
import { nameInSentence } from './action-table'
import type { DetailsProps } from './booking-details'
import { useChange } from './use-change'

/** Of a class that is still to come and has fewer participants than it needs: that it is so, and its end in one click. */
export function BelowMinimum({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings')
  const change = useChange(booking)
  const service = grid.services.find(({ id }) => id === booking.product_id)
  const taken = classSize(booking)
  const isOpen = booking.status === 'pending' || booking.status === 'confirmed'
  const isAhead = isOpen && Date.parse(booking.starts_at) > Date.now()
  if (booking.kind !== 'group' || !service || !isAhead || taken >= service.capacity_min) return null
  const cancel = () =>
    change.mutate({
      method: 'PUT',
      path: '/status',
      body: { status: 'cancelled', reason: words('belowMinimum.reason') },
      done: words('done.cancelled', { name: nameInSentence(booking, words) }),
    })
  return (
    <Alert color="orange" variant="light" icon={<IconUsersMinus size={18} />} p="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{words('belowMinimum.notice', { taken, least: service.capacity_min })}</Text>
        {canWrite && (
          <Button size="compact-md" variant="default" loading={change.isPending} onClick={cancel}>
            {words('belowMinimum.cancel')}
          </Button>
        )}
      </Group>
      {change.error && <Refusal error={change.error} />}
    </Alert>
  )
}
