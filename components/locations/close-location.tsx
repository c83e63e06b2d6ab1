'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { refresh } from '@/components/ui/use-poll'
import type { LocationJson } from '@/lib/wire/profile-shapes'

interface CloseLocationProps {
  location: LocationJson
  onClosed: () => void
}

/** Nothing opens a closed location again, so it is asked about; why one cannot be closed is said in the question. */
export function CloseLocation({ location, onClosed }: CloseLocationProps) {
  const [words, ui] = [useTranslations('settings.locations'), useTranslations('ui')]
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const close = useMutation({
    mutationFn: () => ask('DELETE', `/locations/${location.id}`),
    onSuccess: onClosed,
    onError: () => refresh(client),
  })
  const leave = () => {
    setAsked(false)
    close.reset()
  }
  return (
    <>
      <Button variant="subtle" color="red" ms="auto" onClick={() => setAsked(true)}>
        {words('close')}
      </Button>
      <Modal
        opened={isAsked}
        onClose={leave}
        title={words('closeTitle', { name: location.name })}
        closeButtonProps={{ 'aria-label': ui('close') }}
      >
        <Stack gap="md">
          <Text>{words('closeWhy')}</Text>
          {close.error && <Refusal error={close.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={leave}>
              {ui('cancel')}
            </Button>
            <Button color="red" loading={close.isPending} onClick={() => close.mutate()}>
              {words('close')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
