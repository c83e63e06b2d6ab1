'use client'

import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { TextPlace, TypedText } from './text-queries'

interface SendTestProps {
  place: TextPlace
  typed: TypedText
  isWrong: boolean
  isSent: boolean
}

/** The mail with the words as they are typed, to whoever is signed in. */
export function SendTest({ place: { kind, language }, typed, isWrong, isSent }: SendTestProps) {
  const words = useTranslations('messages.texts')
  const client = useQueryClient()
  const test = useMutation({
    mutationFn: () =>
      ask<{ recipient: string }>('POST', '/mail-texts/test', { body: { kind, language, ...typed } }),
    onSuccess: ({ recipient }) => tellDone(words(isSent ? 'tested' : 'testKept', { address: recipient })),
    onError: (error) => tellTrouble(error, { what: words('testTrouble') }),
    onSettled: () => refresh(client),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={16} stroke={1.7} />}
      disabled={isWrong}
      loading={test.isPending}
      onClick={() => test.mutate()}
    >
      {words('test')}
    </Button>
  )
}
