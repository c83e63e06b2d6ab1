'use client'

import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ask, newIdempotencyKey } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { DeliveryDetailJson, DeliveryJson } from '@/lib/wire/profile-delivery'

interface SendAgainProps {
  message: DeliveryDetailJson
  /** Shows the new one. */
  onSent: (id: number) => void
}

/** The same mail once more, or why that cannot be. */
export function SendAgain({ message, onSent }: SendAgainProps) {
  const words = useTranslations('messages')
  const client = useQueryClient()
  // A second press, or one after an answer that was lost, sends no second mail.
  const key = useRef(newIdempotencyKey())
  const send = useMutation({
    mutationFn: () =>
      ask<{ delivery: DeliveryJson }>('POST', `/deliveries/${message.id}/resend`, {
        idempotencyKey: key.current,
      }),
    onSuccess: ({ delivery }) => {
      tellDone(words('sentAgain', { address: delivery.recipient }))
      onSent(delivery.id)
    },
    onSettled: () => refresh(client),
  })
  const objection = message.not_resendable_because
  if (objection)
    return (
      <Text size="sm" c="dimmed">
        {words(`objections.${objection}`)}
      </Text>
    )
  return (
    <div>
      {send.error && <Refusal error={send.error} />}
      <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
        {words('sendAgain')}
      </Button>
    </div>
  )
}
