'use client'

import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { serviceQuery } from './services-query'
import { useArchive } from './use-archive'

interface RemoveDialogProps {
  service: ServiceJson
  opened: boolean
  onClose: () => void
  onRemoved: () => void
}

/** Before a service leaves the offer: what stays of it. What was booked is kept, anything else is deleted. */
export function RemoveDialog({ service, opened, onClose, onRemoved }: RemoveDialogProps) {
  const words = useTranslations('services.remove')
  const common = useTranslations('ui')
  const { data, error } = useQuery({ ...serviceQuery(service.id), enabled: opened, staleTime: 0 })
  const { remove } = useArchive(service)
  const trouble = error ?? remove.error
  const isKept = data !== undefined && data.bookings.total > 0
  return (
    <Modal opened={opened} onClose={onClose} title={words('title', { name: service.name })} zIndex={300}>
      <Stack>
        {!data && !error && <Loader size="sm" />}
        {data && <Text>{isKept ? words('kept', { ...data.bookings }) : words('unbooked')}</Text>}
        {trouble && <Refusal error={trouble} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          {data && (
            <Button
              color="red"
              variant="light"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: onRemoved })}
            >
              {words(isKept ? 'archive' : 'delete')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
