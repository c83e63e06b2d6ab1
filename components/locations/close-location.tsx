'use client'

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { Question } from '@/components/ui/question'
import { Refusal } from '@/components/ui/refusal'
import { refresh } from '@/components/ui/use-poll'
import { useSingle } from '@/components/ui/use-single'
import type { LocationJson } from '@/lib/wire/profile-shapes'

interface CloseLocationProps {
  location: LocationJson
  onClosed: () => void
}

/** Opened again a location does not know any more who belonged to it, so it is asked about; why one cannot be closed is said in the question. */
export function CloseLocation({ location, onClosed }: CloseLocationProps) {
  const words = useTranslations('settings.locations')
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const close = useSingle({
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
      <Question
        opened={isAsked}
        title={words('closeTitle', { name: location.name })}
        action={words('close')}
        isEnd
        isBusy={close.isPending}
        onClose={leave}
        onConfirm={() => close.mutate()}
      >
        {words('closeWhy')}
        {close.error && <Refusal error={close.error} />}
      </Question>
    </>
  )
}
